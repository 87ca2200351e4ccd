import { gap } from '../../record/draft-marks.ts';
import type { Found } from '../finding/find.ts';
import type { FoundEvidence, FoundStatement } from '../finding/statements.ts';
import type { FoundTold } from '../finding/told.ts';
import { FreshNames, slug } from '../reading/file-names.ts';
import { draftEntry, type Entry } from './entry.ts';
import { attributionOf, evidenceEntry } from './evidence.ts';

/** Words of an id. */
const ID_WORDS = 5;

/** Quotations and what is told of companies' statements: positions, and claims of who speaks for none. */
export function draftStatements({ statements, told, documents, people }: Found): {
  readonly positions: readonly Entry[];
  readonly claims: readonly Entry[];
} {
  const ids = new FreshNames();
  const idOf = (text: string) =>
    ids.take(slug(text.split(/\s+/).slice(0, ID_WORDS).join(' ')) || 'statement');
  const textAt = ({ document, paragraph }: FoundEvidence) =>
    documents[document]?.paragraphs[paragraph] ?? '';
  const speakers = new Set(people.flatMap(({ name, company }) => (company ? [name.id] : [])));
  const claims = statements.filter(isClaim).map((one) => draftClaim(one, idOf, textAt));
  const positions = statements
    .filter((one) => !isClaim(one))
    .map((one) => draftQuotation(one, idOf, textAt, speakers));
  return { claims, positions: [...positions, ...told.map((one) => draftTold(one, idOf))] };
}

/** Said by a person with no company, or by an outlet: no company's position. */
const isClaim = ({ entity, evidence }: FoundStatement) =>
  entity === null &&
  evidence.some(({ credit }) => credit.kind === 'outlet' || credit.kind === 'person') &&
  evidence.every(({ credit }) => credit.kind !== 'company');

type IdOf = (text: string) => string;
type TextAt = (evidence: FoundEvidence) => string;

function draftQuotation(
  statement: FoundStatement,
  idOf: IdOf,
  textAt: TextAt,
  speakers: ReadonlySet<string>,
): Entry {
  const { evidence, entity } = statement;
  const shown = evidence.toSorted((a, b) => rank(b) - rank(a))[0] as FoundEvidence;
  return draftEntry(
    {
      kind: 'quotation',
      id: idOf(shown.exact),
      entity: entity ?? gap(whose(statement)),
      gist: gap('what it comes to, in a sentence of yours with the company in it'),
      evidence: evidence.map((one) => ({
        ...evidenceEntry(one, textAt(one)),
        attribution: attributionOf(one, textAt(one), speakers),
      })),
      wordingFrom: shown.place.source,
    },
    foundIn(statement, textAt),
  );
}

/** Whole and quoted words are shown before cut and unquoted ones. */
const rank = ({ form, exact }: FoundEvidence) =>
  ({ quoted: 2_000_000, 'partly-quoted': 1_000_000, unquoted: 0 })[form] + exact.length;

function whose({ candidates, evidence }: FoundStatement): string {
  const named = [
    ...new Set(
      evidence.flatMap(({ credit: { kind, to } }) => (kind === 'unknown' ? [`"${to}"`] : [])),
    ),
  ];
  const who =
    named.length > 0
      ? `; the documents credit ${named.join(', ')}, and do not say of which company`
      : '';
  const perhaps = candidates.length > 0 ? `; perhaps ${candidates.join(' or ')}` : '';
  return `the id of the company whose words these are${who}${perhaps}. Words of nobody's company belong in claims.json`;
}

function draftClaim(statement: FoundStatement, idOf: IdOf, textAt: TextAt): Entry {
  const { evidence } = statement;
  return draftEntry(
    {
      id: idOf(evidence[0]?.exact ?? ''),
      text: gap('what is claimed, in a sentence of yours'),
      section: gap(
        'request, data, purpose, talks, assurances, services, reactions, privacy-record, market or publication',
      ),
      about: [gap('the id of a company that it is about')],
      basis: evidence.some(({ credit }) => credit.kind === 'person') ? 'named-speaker' : 'outlet',
      statedIn: [],
      evidence: evidence.map((one) => {
        const { form: _, ...entry } = evidenceEntry(one, textAt(one));
        const { credit } = one;
        const kind =
          credit.kind === 'person' ? 'named-speaker' : credit.kind === 'outlet' ? 'outlet' : 'none';
        return { ...entry, attribution: kind === 'none' ? { kind } : { kind, to: credit.to } };
      }),
      relations: [],
    },
    foundIn(statement, textAt),
  );
}

function draftTold({ kind, company, verb, place, text }: FoundTold, idOf: IdOf): Entry {
  return draftEntry(
    {
      kind,
      id: idOf(`${company.name} ${verb} ${text.split(verb)[1] ?? ''}`),
      entity: company.id,
      gist: gap('what it comes to, in a sentence of yours with the company in it'),
      evidence: [
        {
          ...place,
          form: kind === 'declined' ? 'declined' : 'paraphrased',
          attribution: { kind: 'company', to: company.name },
          restsOn: [],
        },
      ],
    },
    { sentence: text, verb },
  );
}

/** For each place: the words of speech, how sure the credit is, and the paragraph to read. */
function foundIn({ evidence }: FoundStatement, textAt: TextAt): Entry {
  return {
    places: evidence.map((one) => ({
      source: one.place.source,
      paragraph: one.place.paragraph,
      ...(one.credit.to !== '' && { speaker: one.credit.to, verb: one.credit.verb }),
      credit: SURE[one.credit.how],
      text: textAt(one),
    })),
  };
}

const SURE = {
  said: 'said',
  points: 'a word that stands for this one, or the name alone',
  'runs-on': 'none of its own: it follows words of this speaker',
  perhaps: 'none: this name stands nearby',
  none: 'none',
} as const;
