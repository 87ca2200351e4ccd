import { extensionIsThere } from '../../platform/native.ts';
import type { LeftAlone, PageReport, ToPage } from '../../protocol/to-page.ts';
import { isMentionHidden } from '../../settings/effective.ts';
import { DEFAULTS, type Settings } from '../../settings/fields.ts';
import { isSiteHidden } from '../../settings/host-names.ts';
import type { Spotter } from '../../spotting/types.ts';
import { onDocument, rootElement } from '../dom/document.ts';
import type { Looked, Reading } from '../handover.ts';
import { CardDoor } from '../marks/card-door.ts';
import { chooseMarks } from '../marks/choose-marks.ts';
import { type LocatedMention, shownWordsOf } from '../marks/located-mention.ts';
import { bringIntoView, nextMark } from '../marks/next-mark.ts';
import { canPaint, Painter } from '../marks/painter.ts';
import { whyLeftAlone } from '../shared/left-alone/left-alone.ts';
import { ignoreEnd } from '../shared/lifetime.ts';
import { type Clock, inSlices, type Work } from '../shared/scheduling/slices.ts';
import type { Changes } from '../watching/changes.ts';
import { type Watcher, watch } from '../watching/watch.ts';
import { HiddenText } from './hidden-text.ts';
import { PageReader } from './page-reader.ts';
import { reportOf } from './page-report.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A report waits so many ms for what reads quotations, which the background may be slow to bring. */
const QUOTING = 1_500;
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** One frame: reads it, keeps marks on it, and opens cards. */
export class Page implements Reading {
  readonly #clock: Clock;
  readonly #lookIsComplete: boolean;
  readonly #painter = new Painter();
  readonly #reader: PageReader;
  readonly #card: CardDoor;
  readonly #signal: AbortSignal;
  readonly #loadSettings: () => Promise<Settings>;
  readonly #onCount: (count: number) => void;
  readonly #hidden: HiddenText;
  /** Null once it has been asked for. */
  #loadQuotations: (() => Promise<void>) | null;
  /** Null while they come, and once they are there. */
  #loadStyles: (() => Promise<void>) | null;
  readonly #loadOwn: () => Promise<boolean> | boolean;
  #settings: Settings | null = null;
  /** Mentions that the reader has not hidden. */
  #visible: readonly LocatedMention[] = [];
  #marks: readonly LocatedMention[] = [];
  #count = 0;
  #leftAlone: LeftAlone | null = null;
  #observe: (root: Node) => void = () => undefined;
  #root: Element | null = null;
  /** The reading that is under way, or the last one. */
  #reading: Promise<void> = Promise.resolve();
  /** The looking for quotations after it. */
  #quoting: Promise<void> = Promise.resolve();
  #shown: Promise<void> = Promise.resolve();

  constructor(options: {
    spotter: Spotter;
    /** Has the spotter find quotations, too. Asked for where one may stand, once. */
    loadQuotations: () => Promise<void>;
    /** Has marks and card styled. Asked for where there is one, once. */
    loadStyles: () => Promise<void>;
    /** Loads those of the reader's own records that the text asks for; is it to be asked again? */
    loadOwn: () => Promise<boolean> | boolean;
    /** Asked for only once there is something that settings could hide. */
    loadSettings: () => Promise<Settings>;
    /** Told how many mentions there are, whenever the number changes. */
    onCount: (count: number) => void;
    signal: AbortSignal;
    clock: Clock;
    /** Did the look that came before know all names? */
    lookIsComplete: boolean;
  }) {
    this.#lookIsComplete = options.lookIsComplete;
    this.#clock = options.clock;
    this.#signal = options.signal;
    this.#loadSettings = options.loadSettings;
    this.#loadQuotations = options.loadQuotations;
    this.#loadStyles = options.loadStyles;
    this.#onCount = options.onCount;
    this.#loadOwn = options.loadOwn;
    this.#card = new CardDoor(
      () => this.#settings ?? DEFAULTS,
      () => this.#visible,
      options.signal,
    );
    this.#hidden = new HiddenText(
      (element) =>
        this.#follow({ added: new Set([element]), suspects: new Set(), everything: false }),
      options.signal,
    );
    this.#reader = new PageReader({
      spotter: options.spotter,
      clock: this.#clock,
      signal: options.signal,
      onShadowRoot: (root) => this.#observe(root),
      onHidden: (node) => this.#hidden.watch(node),
    });
    options.signal.addEventListener('abort', () => this.#painter.clear());
    // Restored from the back/forward cache, or activated after a prerender, the page is as it was, but
    // its tab has no count.
    const { signal } = options;
    const onShown = ({ type, persisted }: { type: string; persisted?: boolean }) => {
      if ((persisted || type !== 'pageshow') && this.#count > 0) this.#onCount(this.#count);
    };
    window.addEventListener('pageshow', onShown, { signal });
    onDocument('prerenderingchange', onShown, { signal });
  }

  answer(message: ToPage): unknown {
    switch (message.type) {
      case 'popup→page:report':
        return this.#report();
      case 'popup→page:paragraphs':
        return this.#leftAlone ? [] : inSlices(paragraphsOf(), this.#clock, this.#signal);
      case 'popup→page:reveal':
        return this.#reveal(message.id);
      case 'popup→page:show':
        return this.#show(message.id);
      case 'background→page:step':
        return this.#step(message.by);
      case 'background→page:count':
        return this.#count;
    }
  }

  async start(looked: Looked | null): Promise<void> {
    this.#observe = this.#watch().observe;
    this.#observe(document);
    this.#root = rootElement();
    await this.#then(() => this.#reader.readAll(this.#lookIsComplete ? looked : null));
  }

  // Apart from `start`, whose text nodes these callbacks would otherwise keep for good.
  #watch(): Watcher {
    const { model } = this.#reader;
    return watch({
      known: model,
      isOurs: (node) => this.#card.owns(node),
      onEdited: (block) => {
        for (const id of model.idsIn(block)) this.#painter.erase(id);
      },
      onChanges: (changes) => this.#follow(changes),
      onEditable: () => {
        this.#then(() => this.#reader.readAfresh()).catch(ignoreEnd);
      },
      clock: this.#clock,
      signal: this.#signal,
    });
  }

  /** Applies changed settings. */
  changeSettings(settings: Settings): void {
    if (!this.#settings) return;
    this.#settings = settings;
    this.#showAll().catch(ignoreEnd);
  }

  async #report(): Promise<PageReport> {
    const done = this.#reading.then(() => Promise.race([this.#quoting, sleep(QUOTING)]));
    await Promise.race([done.catch(() => undefined), this.#clock.budget.rest()]);
    const marked = new Set(this.#marks.map(({ id }) => id));
    const how = { state: this.#state(), leftAlone: this.#leftAlone };
    return reportOf(this.#reader.model, marked, how, this.#clock);
  }

  #reveal(id: number): boolean {
    const found = this.#reader.model.mentions.find((mention) => mention.id === id);
    if (!found || !bringIntoView(found)) return false;
    this.#style();
    void this.#card.ask(found);
    return true;
  }

  #show(id: number): boolean {
    const found = this.#reader.model.mentions.find((mention) => mention.id === id);
    if (!found || !bringIntoView(found)) return false;
    this.#style();
    this.#painter.light(found);
    return true;
  }

  #step(by: 1 | -1): boolean {
    let current = this.#card.shown;
    for (let tries = 0; tries < this.#marks.length; tries++) {
      const found = nextMark(this.#marks, current, by);
      if (!found) return false;
      if (this.#reveal(found.id)) return true;
      current = found.id;
    }
    return false;
  }

  #follow(changes: Changes): void {
    // `document.open()` replaces everything and takes the listeners with it.
    if (this.#root !== rootElement()) {
      this.#root = rootElement();
      this.#card.listen();
    }
    this.#then(() => this.#reader.readChanges(changes)).catch(ignoreEnd);
  }

  #then(read: () => Promise<void>): Promise<void> {
    this.#reading = this.#readUnlessLeftAlone(read)
      .then(() => this.#showAll())
      .then(() => this.#readOwn());
    this.#quoting = this.#reading.then(() => this.#readQuotations());
    this.#quoting.catch(ignoreEnd);
    return this.#reading;
  }

  async #readUnlessLeftAlone(read: () => Promise<void>): Promise<void> {
    const before = this.#leftAlone;
    this.#leftAlone = await whyLeftAlone();
    if (this.#leftAlone) return this.#reader.forgetAll();
    return before ? this.#reader.readAll() : read();
  }

  /** The reader's own records are looked for in what was read, once those are there that it names. */
  async #readOwn(): Promise<void> {
    if (!(await this.#loadOwn())) return;
    await this.#reader.scanAgain();
    await this.#showAll();
  }

  /** Once words on record may stand in the frame, they are looked for in what was read. */
  async #readQuotations(): Promise<void> {
    const load = this.#loadQuotations;
    if (!load || !this.#reader.model.mayQuote) return;
    this.#loadQuotations = null;
    try {
      await load();
    } catch (error) {
      // An orphaned content script cannot load anything, and nobody could mend that.
      if (extensionIsThere()) console.error('On Record: quotations could not be read.', error);
      // Perhaps when the page changes.
      this.#loadQuotations = load;
      return;
    }
    await this.#reader.decideAgain();
    await this.#showAll();
  }

  /** One showing after the other, each of what is known when its turn comes. */
  #showAll(): Promise<void> {
    const show = async () => {
      const nothing = this.#reader.model.isEmpty && this.#marks.length === 0 && this.#count === 0;
      if (nothing) return;
      this.#settings ??= await this.#loadSettings();
      await inSlices(this.#display(this.#settings), this.#clock, this.#signal);
    };
    this.#shown = this.#shown.catch(() => undefined).then(show);
    return this.#shown;
  }

  /** A style sheet costs a page at each of its elements: one without marks has none. */
  #style(): void {
    const load = this.#loadStyles;
    if (!load) return;
    this.#loadStyles = null;
    load().catch((error: unknown) => {
      if (extensionIsThere()) console.error('On Record: marks could not be styled.', error);
      // Perhaps when the next mark comes.
      this.#loadStyles = load;
    });
  }

  *#display(settings: Settings): Work<void> {
    const { mentions, about } = this.#reader.model;
    const visible = this.#state() === 'off-here' ? [] : mentions.filter(this.#isWanted);
    this.#visible = visible;
    yield;
    // Nobody would know which words open a card.
    this.#marks = canPaint() ? chooseMarks(visible, about, settings) : [];
    if (this.#marks.length > 0) this.#style();
    yield* this.#painter.paint(this.#marks, settings.look);
    yield* this.#card.setMarks(this.#marks);
    if (visible.length === this.#count) return;
    this.#count = visible.length;
    this.#onCount(this.#count);
  }

  readonly #isWanted = (found: LocatedMention): boolean => {
    const subject = { ...found.mention, text: shownWordsOf(found) };
    return !isMentionHidden(this.#settings ?? DEFAULTS, subject, location.hostname);
  };

  #state(): PageReport['state'] {
    const settings = this.#settings ?? DEFAULTS;
    if (isSiteHidden(settings, location.hostname)) return 'off-here';
    return settings.mode === 'never' ? 'off-everywhere' : 'on';
  }
}
