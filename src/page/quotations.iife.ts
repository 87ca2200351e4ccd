import { builtinQuotations } from '../spotting/quotations/builtin-quotations.ts';
import { createQuotationReader } from '../spotting/quotations/quotation-reader.ts';
import { quotationsSlot } from './handover.ts';

quotationsSlot.put({
  builtin: builtinQuotations.map(createQuotationReader),
  readerOf: createQuotationReader,
});
