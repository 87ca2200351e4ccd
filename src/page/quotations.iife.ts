import { loadUsableQuotations } from '../packs/load-usable.ts';
import { builtinQuotations } from '../spotting/quotations/builtin-quotations.ts';
import { createQuotationReader } from '../spotting/quotations/quotation-reader.ts';
import { registerQuotations } from './handover.ts';

registerQuotations(async () =>
  createQuotationReader([...builtinQuotations, ...(await loadUsableQuotations())]),
);
