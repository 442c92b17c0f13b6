import { createHmac, randomBytes } from 'node:crypto';
import { HttpError } from '../../http/http-error.ts';
import { splitConversationId, toConversationId } from '../../storage/conversation-id.ts';
import { keepResumeCode, type ResumeCodeStore } from '../../storage/resume-codes.ts';
import type { TurnWork } from '../bot.ts';
import { guessSpanMs, hiddenCode, type ResumeMark } from '../resume-code.ts';
import { channelId } from './activities.ts';
import { type Claims, nobodysToken } from './tokens.ts';

/**
 * Twelve digits: anyone can read them aloud and type them on any keyboard, whatever their French. A million million
 * codes, of which a big centre may have a thousand alive: with 500 wrong guesses an hour in all, two days of guessing
 * find one with a chance of 2 in 100,000.
 */
const digits = 12;

/** Wrong guesses an hour: from one address, which a whole classroom may share, and from all together. */
const mostGuesses = { ofOne: 20, ofAll: 500 } as const;

/** Under this name the guesses of all are counted. */
const everybody = '';

interface Means {
  /** What signs the tokens: without it, what is kept of a code tells nothing. */
  readonly key: Uint8Array;
  readonly store: ResumeCodeStore;
  readonly clock: () => number;
}

/** Who gives a code, from where, and for which centres it may be. */
interface Attempt {
  readonly code: string;
  readonly address: string;
  isMeant(centreId: string): boolean;
}

/** Codes that take a conversation to another device: each opens it once, for two days. */
export class ResumeCodes {
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  /** A new code of a conversation, kept with its turn. It stands nowhere: the server's key makes it again from the mark. */
  give(id: string, turn: Pick<TurnWork, 'writeAlong'>, hours: number): ResumeMark {
    const nonce = randomBytes(16).toString('base64url');
    const expiresAt = this.#means.clock() + hours * 3600_000;
    const kept = { hash: this.#hash(this.#codeOf(id, nonce)), expiresAt };
    turn.writeAlong((transaction) => keepResumeCode(transaction, toConversationId(channelId, id), kept));
    return { nonce, expiresAt };
  }

  /** A row of the log with its code shown, as long as it may open something; any other row as it is. */
  reveal(conversationId: string, row: string): string {
    // In what people say, quotation marks are escaped.
    if (!row.includes('"resumeMark":')) return row;
    const { nonce, expiresAt } = parseMark(row);
    if (this.#means.clock() >= expiresAt) return row;
    return row.replaceAll(hiddenCode, this.#codeOf(conversationId, nonce).replace(/\d{4}(?=\d)/g, '$& '));
  }

  /** The conversation that a code opens. Throws an HttpError for a wrong one, and for one guess too many. */
  async open({ code, address, isMeant }: Attempt): Promise<Claims> {
    const { store, clock } = this.#means;
    const span = Math.floor(clock() / guessSpanMs);
    const guesser = this.#sign('guesser', address);
    // Counted first: a thousand guesses at once are a thousand. Whoever is refused alone does not count for all.
    await this.#count(guesser, span, mostGuesses.ofOne);
    await this.#count(everybody, span, mostGuesses.ofAll);
    const opened = await store.take(this.#hash(code), isMeant, clock());
    if (opened === undefined) throw new HttpError('WrongResumeCode');
    await Promise.all([store.forgiveGuess(guesser, span), store.forgiveGuess(everybody, span)]);
    return { ...opened, ...nobodysToken, conversationId: splitConversationId(opened.conversationId).id };
  }

  async #count(guesser: string, span: number, most: number): Promise<void> {
    if ((await this.#means.store.countGuess(guesser, span)) <= most) return;
    const seconds = Math.ceil(((span + 1) * guessSpanMs - this.#means.clock()) / 1000);
    throw new HttpError('TooManyCodes', { 'Retry-After': String(seconds) });
  }

  #codeOf(conversationId: string, nonce: string): string {
    const signed = this.#sign('code', `${conversationId}|${nonce}`);
    return String(BigInt(`0x${signed.slice(0, 32)}`) % 10n ** BigInt(digits)).padStart(digits, '0');
  }

  #hash(code: string): string {
    return this.#sign('hash', code);
  }

  #sign(purpose: string, text: string): string {
    return createHmac('sha256', this.#means.key).update(`resume-${purpose}|${text}`).digest('hex');
  }
}

/**
 * A code as somebody typed it: spaces, dots and dashes do not count; an O is a zero, an l or I is a one. Undefined for
 * what is no code.
 */
export function readResumeCode(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(/[\s.,;:_/\p{Pd}]/gu, '');
  const read = text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
  return /^\d{12}$/.test(read) ? read : undefined;
}

/** What `make` has marked. */
function parseMark(row: string): ResumeMark {
  const { channelData } = JSON.parse(row) as { readonly channelData: { readonly resumeMark: ResumeMark } };
  return channelData.resumeMark;
}
