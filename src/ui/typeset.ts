/**
 * A sentence of ours as it is set: the record's files have straight single quotation marks and
 * apostrophes, readers get English ones. Never for a company's words, which stand as they were
 * printed.
 */
export function typeset(sentence: string): string {
  return sentence.replaceAll(/'/g, (_, at: number) => (isOpening(sentence, at) ? '‘' : '’'));
}

/** Of what an apostrophe is looked at for, in characters. */
const LONGEST = 8;

/** One that opens a quotation stands before a word, at the beginning or after a space, a bracket or a dash. */
function isOpening(sentence: string, at: number): boolean {
  const [before = ' ', after = ' '] = [sentence[at - 1], sentence[at + 1]];
  return (
    /[\s([{“—–-]/.test(before) &&
    /\S/.test(after) &&
    !isLeftOut(sentence.slice(at + 1, at + LONGEST))
  );
}

/** What an apostrophe at the beginning of a word stands for: a decade’s century, a dropped letter. */
function isLeftOut(rest: string): boolean {
  return /^(?:\d\ds\b|(?:tis|twas|em|til|cause)\b)/i.test(rest);
}
