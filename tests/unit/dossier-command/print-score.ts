import { scoreDraft } from './score.ts';

/** Prints how a draft of documents stands beside the record that was made of them by hand. */
const [documents = '../shared/reporting/documents', record = 'seeds/facebook-bank-data-2018'] =
  process.argv.slice(2);
const { quotations, drafted, speakers, shared } = await scoreDraft(documents, record);

const share = (part: number, all: number) => `${part} of ${all} (${(part / all).toFixed(2)})`;
const list = (title: string, lines: readonly string[]) => {
  for (const line of lines) console.log(`  ${title}: ${line}`);
};

console.log(`quotations of the record found:     ${share(quotations.found, quotations.recorded)}`);
list('missed', quotations.missed);
console.log(`quotations drafted, in the record:  ${share(drafted.recorded, drafted.all)}`);
list('not in the record', drafted.others);
console.log(`speakers right, of those given:     ${share(speakers.right, speakers.given)}`);
console.log(
  `  ${speakers.silent} left open, ${speakers.wrong.length} wrong, ${speakers.invented.length} where there is none`,
);
list('wrong', speakers.wrong);
list('there is none', speakers.invented);
console.log(`shared passages of the record found: ${share(shared.found, shared.recorded)}`);
list('missed', shared.missed);
