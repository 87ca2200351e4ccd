import { basicSetup, EditorView as CodeMirror } from 'codemirror';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView as ProseMirror } from 'prosemirror-view';

const TEXT = 'JPMorgan Chase had to say no to some things.';
const place = (id: string) => document.querySelector(`#${id}`) as HTMLElement;

const prose = new ProseMirror(place('prosemirror'), {
  state: EditorState.create({
    doc: schema.node('doc', null, [schema.node('paragraph', null, [schema.text(TEXT)])]),
  }),
});
const code = new CodeMirror({ doc: TEXT, extensions: basicSetup, parent: place('codemirror') });

/** What each editor holds, by its own account. */
Object.assign(globalThis, {
  editors: {
    prosemirror: () => prose.state.doc.textContent,
    codemirror: () => code.state.doc.toString(),
    plain: () => place('plain').textContent,
    textarea: () => (place('textarea') as HTMLTextAreaElement).value,
  },
});
