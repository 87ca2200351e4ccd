import type { Origin } from '../dossier.ts';
import type { Aspect, PartialDate, TextQuote } from '../schema.ts';

/*
 * What the faces show. Views are plain JSON data: they cross a message boundary. Texts are the
 * record's own, in English; everything that needs words around it (dates, kinds) is left as data.
 */

/** A source beside what it bears out; the view's list of sources has the rest, by `id`. */
export interface SourceName {
  readonly id: string;
  readonly site: string;
}

/** The same with its address, which is null where no page was seen. */
export interface SourceLink extends SourceName {
  readonly url: string | null;
}

/** A publication, as a reader may cite it. */
export interface SourceView extends SourceLink {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly published: PartialDate | null;
  readonly kind:
    | 'original-reporting'
    | 'wire'
    | 'aggregation'
    | 'reprint'
    | 'broadcast'
    | 'official-document'
    | 'company-statement';
  readonly group: 'seeded' | 'other-coverage' | 'known-through-others';
}

/** The same with what a reader should know of it; for lists of sources. */
export interface SourceDetail extends SourceView {
  /** What we read it through. */
  readonly readThrough: string;
  readonly quality: string;
}

/** A source that bears out a sentence. */
export interface Citation {
  readonly source: SourceLink;
  /** Company words that stand on the source's page; for a link that opens at them. */
  readonly quote: TextQuote | null;
}

/** How many independent origins something has. Copies do not count. */
export interface Corroboration {
  /** Where the statement comes from, as far as it is known. */
  readonly roots: readonly SourceName[];
  /** Reports that carry it. */
  readonly reports: readonly SourceName[];
  /** Of these, reports whose origin for it is not known. They never add to the count. */
  readonly unknownOrigin: readonly SourceName[];
}

/** One sentence of ours with what it rests on. */
export interface SentenceView {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** True when nothing in the seeded reporting bears it out. */
  readonly fromOtherCoverage: boolean;
  /** Of all that the sentence rests on, taken together. */
  readonly corroboration: Corroboration;
  /** Ids of the companies that it is about, by what it rests on. */
  readonly about: readonly string[];
}

/** One source's wording of a position. */
export interface VariantView extends Citation {
  readonly paragraph: number | null;
  readonly form: 'quoted' | 'partly-quoted' | 'unquoted' | 'paraphrased' | 'declined';
  /** The company's words as they stand there; null for a paraphrase. */
  readonly quote: TextQuote | null;
  /** To whom that source credits it; null when it names nobody. */
  readonly attributedTo: string | null;
  readonly fault: 'misplaced' | 'adjoining' | 'not-introduced' | 'missing' | null;
  readonly note: string | null;
}

/**
 * To whom one page credits a statement. All of it is that page's: nothing is put together from
 * several.
 */
export interface CreditView {
  readonly source: SourceLink;
  readonly speaker: string | null;
  /** The speaker as that page describes them. */
  readonly role: string | null;
  /** To whom: outlets by name; empty when the page does not say. */
  readonly to: readonly string[];
  /** When it was said; of a page that does not say, that it was by the page's own date. */
  readonly date: PartialDate | null;
}

/** What a company said, declined to say, or that there is nothing from it. */
export interface PositionView {
  readonly id: string;
  readonly entity: string;
  readonly entityName: string;
  readonly kind: 'quotation' | 'paraphrase' | 'declined' | 'none';
  /** The words, for a quotation; in the wording of `wordingFrom`. */
  readonly words: string | null;
  readonly wordingFrom: SourceView | null;
  /** Our own sentence on what it comes to. */
  readonly gist: string;
  /** By whom, to whom and when, as one page says. Null when nothing was said. */
  readonly credit: CreditView | null;
  /** Other pages that name a speaker or a recipient whom those before them do not. */
  readonly otherCredits: readonly CreditView[];
  /** True when the seeded reporting does not have it. */
  readonly fromOtherCoverage: boolean;
  /** Every source's version, seeded reporting first; together they bear the position out. */
  readonly variants: readonly VariantView[];
  readonly note: string | null;
}

export interface SideView {
  readonly says: string;
  readonly sources: readonly SourceName[];
}

/** A place where the reports, or a report and a company, do not agree. */
export interface DisagreementView {
  readonly id: string;
  /** One line for the card. */
  readonly line: string;
  readonly aspect: Aspect;
  readonly about: readonly string[];
  readonly sides: readonly SideView[];
  readonly company: { readonly text: string; readonly citations: readonly Citation[] } | null;
  readonly follows: string;
  readonly settled: {
    readonly by: 'other-coverage' | 'seeded-reporting' | 'inference' | 'nothing';
    readonly text: string;
    readonly citations: readonly Citation[];
  };
}

/** What every face says about the dossier itself. */
export interface DossierView {
  readonly id: string;
  readonly origin: Origin;
  readonly title: string;
  readonly version: string;
  /** SHA-256 of the pack's content, 64 hexadecimal digits. */
  readonly hash: string;
  readonly asOf: PartialDate;
  readonly curator: string;
  readonly licence: {
    readonly name: string;
    readonly url: string | null;
    readonly note: string | null;
  };
}

export interface CompanyView {
  readonly id: string;
  /** As it was named at the time. */
  readonly name: string;
  /** e.g. that the company has had another name since. */
  readonly alsoKnownAs: string | null;
  readonly products: readonly string[];
  readonly part: SentenceView;
}

/** Words on record that a page prints. */
export interface StatementView {
  readonly position: PositionView;
  readonly corroboration: Corroboration;
  /** Reports that credit the company, or somebody who speaks for it, and say so plainly. */
  readonly credited: readonly SourceName[];
  /** Names of all companies of the dossier, by id: a page may credit any of them. */
  readonly companyNames: Readonly<Record<string, string>>;
}

/** What the card shows: one company, or the story when `company` is null. */
export interface CardView {
  readonly dossier: DossierView;
  readonly company: CompanyView | null;
  /** The words that were pointed at; null where a name or a passage was. */
  readonly statement: StatementView | null;
  readonly reported: readonly SentenceView[];
  /** The most telling first. For the story: the first of each company. */
  readonly positions: readonly PositionView[];
  /** How many more the record has. */
  readonly morePositions: number;
  /** The weightiest. */
  readonly disagreements: readonly DisagreementView[];
  /** How many more the record has. */
  readonly moreDisagreements: number;
  /** Everything cited above, each once. */
  readonly sources: readonly SourceDetail[];
}

export interface CompanyRecordView extends CompanyView {
  readonly reported: readonly SentenceView[];
  readonly positions: readonly PositionView[];
  readonly disagreements: readonly DisagreementView[];
}

/** One row of the claim by source matrix. */
export interface MatrixRow {
  readonly claim: string;
  readonly text: string;
  readonly section: string;
  readonly about: readonly string[];
  readonly basis: string;
  /** One cell a column of {@link MatrixView.sources}; null where the source does not say it. */
  readonly cells: readonly (MatrixCell | null)[];
  readonly corroboration: Corroboration;
  readonly relations: readonly {
    readonly type: string;
    readonly aspect: Aspect;
    readonly claim: string;
    readonly text: string;
    readonly note: string | null;
  }[];
  readonly figures: readonly {
    readonly what: string;
    readonly value: number;
    readonly unit: string;
    readonly source: string;
  }[];
}

export interface MatrixCell {
  /** Paragraphs of the document, counted from 1; empty for a page that has no locator. */
  readonly paragraphs: readonly number[];
  readonly attribution: 'named-speaker' | 'company' | 'outlet' | 'unnamed-source' | 'none';
  readonly attributedTo: string | null;
  readonly note: string | null;
}

export interface MatrixView {
  readonly sources: readonly SourceView[];
  readonly rows: readonly MatrixRow[];
}

export interface TimelineEntryView {
  readonly id: string;
  /** Ids of companies. */
  readonly about: readonly string[];
  readonly date: PartialDate;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly fromOtherCoverage: boolean;
}

/** Words that stand in more than one document. */
export interface SharedView {
  readonly id: string;
  /** Ids of the companies that what stands there is about. */
  readonly about: readonly string[];
  readonly likeness: 'identical' | 'nearly-identical' | 'shared-words';
  readonly passages: readonly { readonly source: string; readonly paragraph: number | null }[];
  readonly origin: string | null;
  readonly originBasis: 'stated' | 'inferred' | 'unknown';
  readonly note: string;
}

/** Who repeats whom, for a picture. */
export interface LineageView {
  /** Every source that is an end of an edge. */
  readonly sources: readonly SourceView[];
  /** Two documents with sentences in common; no direction, since none is known. */
  readonly shared: readonly {
    readonly a: string;
    readonly b: string;
    readonly count: number;
    /** Ids of the companies that these passages are about. */
    readonly about: readonly string[];
  }[];
  /** `from` rests on `on`, with how many passages say so. */
  readonly restsOn: readonly {
    readonly from: string;
    readonly on: string;
    readonly count: number;
    /** Ids of the companies that these passages are about. */
    readonly about: readonly string[];
  }[];
  readonly passages: readonly SharedView[];
}

/** What is told of a story: for the popup. */
export interface StoryView {
  readonly dossier: DossierView;
  readonly summary: readonly SentenceView[];
  readonly companies: readonly CompanyRecordView[];
  readonly disagreements: readonly DisagreementView[];
  readonly timeline: readonly TimelineEntryView[];
  readonly sources: readonly SourceDetail[];
  readonly inclusionRule: string;
  readonly knownGaps: readonly string[];
  readonly corrections: readonly {
    readonly date: PartialDate;
    readonly text: string;
    readonly citations: readonly Citation[];
  }[];
}

/** Everything on record about one story: for the record page. */
export interface RecordView extends StoryView {
  readonly matrix: MatrixView;
  /** Quotations that more than one source has, for a side-by-side of their wordings. */
  readonly wordings: readonly PositionView[];
  readonly lineage: LineageView;
  /** By source: ids of the companies that what it bears out is about. */
  readonly sourcesAbout: Readonly<Record<string, readonly string[]>>;
}
