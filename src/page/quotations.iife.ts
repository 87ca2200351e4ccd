import { builtinQuotations } from '../spotting/quotations/builtin-quotations.ts';
import { createQuotationReader } from '../spotting/quotations/quotation-reader.ts';
import { registerQuotations } from './handover.ts';

registerQuotations({
  builtin: builtinQuotations.map(createQuotationReader),
  readerOf: createQuotationReader,
});
