import { NOT_SAID, type Said } from '../../writing/change-draft.ts';
import type { Capture } from '../../writing/draft.ts';

/** Before a reader has said anything of words. What looks like a quotation is offered as one. */
export const saidAtFirst = ({ form }: Capture): Said => ({
  kind: form === 'unquoted' ? 'claim' : 'quotation',
  form,
  text: '',
  companies: [''],
  section: '',
  by: NOT_SAID,
  sameAs: null,
  page: { kind: '', published: '' },
});

/** As it is typed: a space stands after each semicolon. */
export const asTyped = (said: Said): Said => ({
  ...said,
  companies: said.companies.map((name, i) => (i === 0 ? name : ` ${name}`)),
});
