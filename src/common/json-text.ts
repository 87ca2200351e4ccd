import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

/** JSON text with the line on which each part stands, so that what is wrong can be pointed at. */
export type JsonText =
  | { readonly value: unknown; readonly lineOf: (path: string) => number }
  | { readonly value?: never; readonly broken: { readonly line: number; readonly reason: string } };

/** Reads strict JSON: no comments, no trailing commas. Lines count from 1. */
export function readJsonText(text: string): JsonText {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first || !root) {
    const reason = first ? printParseErrorCode(first.error) : 'ValueExpected';
    return { broken: { line: lineAt(text, first?.offset ?? 0), reason } };
  }
  return { value: JSON.parse(text), lineOf: (path) => lineAt(text, nearest(root, path).offset) };
}

/** The part that a path such as `claims[3].text` or `claims.3.text` names, or the one round it. */
function nearest(root: Node, path: string): Node {
  const segments = (path.match(/[^.[\]]+/g) ?? []).map((segment) =>
    /^\d+$/.test(segment) ? Number(segment) : segment,
  );
  for (let length = segments.length; length > 0; length--) {
    const node = findNodeAtLocation(root, segments.slice(0, length));
    if (node) return node;
  }
  return root;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
