/** In our sentences single quotation marks set off the words of others; an apostrophe does not. */
const SET_OFF = /(?<!\w)'(.*?)'(?!\w)/g;

/** Our own words of a sentence. */
export const withoutQuotations = (text: string): string => text.replace(SET_OFF, ' … ');

/** The words of others in a sentence, without a sign at their end. */
export const quotationsIn = (text: string): string[] =>
  [...text.matchAll(SET_OFF)].map(([, words = '']) => words.replace(/[.,;:!?]$/, ''));
