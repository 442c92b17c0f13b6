import type { Kysely } from 'kysely';
import { type CentreAnswerScan, createCentreAnswerScan, type RatedAnswer } from '../../knowledge/ask/centre-answers.ts';
import type { CentreAnswer } from '../../knowledge/centre-answer.ts';
import type { Library } from '../../knowledge/library.ts';
import { findPresent } from '../../knowledge/live-library.ts';
import type { Country } from '../../knowledge/source.ts';
import type { Log } from '../log.ts';
import type { Schema } from '../storage/schema.ts';
import { replaceWords } from './replace-words.ts';

/** Who asks, and over which knowledge. */
export interface Asker {
  readonly centreId: string;
  readonly country: Country | null;
  readonly library: Library;
}

/** What the bot needs of the answers that centres have published. */
export interface AnswerBook {
  /** What a centre has published comes nearest to a question; undefined: nothing comes near. */
  find(question: string, asker: Asker): RatedAnswer | undefined;
  /** A message with the trade's words in the place of those that the centre has explained. */
  explain(words: string, centreId: string): string;
}

/** For a bot without centres that answer by themselves. */
export const noAnswerBook: AnswerBook = { find: () => undefined, explain: (words) => words };

interface Means {
  readonly db: Kysely<Schema>;
  readonly log: Log;
  readonly tellOthers: () => void;
}

/** The published answers of one centre, ready for comparing. */
interface Shelf {
  readonly answers: readonly CentreAnswer[];
  readonly words: readonly CentreAnswer[];
  scan?: { readonly library: Library; readonly scan: CentreAnswerScan };
}

/** Keeps what centres have published at hand, the same in every instance. */
export class CentreAnswers implements AnswerBook {
  readonly #means: Means;
  #shelves: ReadonlyMap<string, Shelf> = new Map();
  #reading: Promise<void> | undefined;
  #isStale = true;

  constructor(means: Means) {
    this.#means = means;
  }

  find(question: string, { centreId, country, library }: Asker): RatedAnswer | undefined {
    this.#readIfStale();
    const shelf = this.#shelves.get(centreId);
    if (shelf === undefined || shelf.answers.length === 0) return undefined;
    return scanOf(shelf, findPresent(library)).rate(question, country)[0];
  }

  explain(words: string, centreId: string): string {
    this.#readIfStale();
    return replaceWords(words, this.#shelves.get(centreId)?.words ?? []);
  }

  /** Something was published here: it is known here when this resolves, and elsewhere soon after. */
  async tell(): Promise<void> {
    await this.hear();
    this.#means.tellOthers();
  }

  /** Something may have been published, here or elsewhere. Resolves when it is known, or the database does not answer. */
  async hear(): Promise<void> {
    this.#isStale = true;
    // What is being read may be older than what was just written.
    await this.#reading;
    await this.#read();
  }

  #readIfStale(): void {
    if (this.#isStale) void this.#read();
  }

  #read(): Promise<void> {
    this.#reading ??= this.#take().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #take(): Promise<void> {
    const { db, log } = this.#means;
    this.#isStale = false;
    try {
      // Loaded when it reads for the first time: by then people are served.
      const { listLive } = await import('./answer-store.ts');
      const byCentre = Map.groupBy(await listLive(db), ({ centreId }) => centreId);
      this.#shelves = new Map([...byCentre].map(([centreId, all]) => [centreId, shelve(all)]));
    } catch (error) {
      this.#isStale = true;
      log.warn({ err: error }, 'the answers of the centres are read later');
    }
  }
}

function shelve(all: readonly CentreAnswer[]): Shelf {
  const { answers = [], words = [] } = Object.groupBy(all, ({ kind }) => (kind === 'word' ? 'words' : 'answers'));
  return { answers, words };
}

/** Made when somebody asks, and anew when other knowledge stands beside it. */
function scanOf(shelf: Shelf, library: Library): CentreAnswerScan {
  if (shelf.scan?.library !== library) {
    shelf.scan = { library, scan: createCentreAnswerScan(shelf.answers, library) };
  }
  return shelf.scan.scan;
}
