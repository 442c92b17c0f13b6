import { HttpError } from '../../http/http-error.ts';

/** Longer than that nobody is to wait for an answer, in milliseconds; who wants to begin gives way earlier. */
const longest = { message: 1000, newcomer: 500 } as const;

/** The server's own limit, whoever asks: beyond it people are asked to come again, so that those who wait are answered soon. */
export class Capacity {
  readonly #foreseeWait: () => number;

  constructor(foreseeWait: () => number) {
    this.#foreseeWait = foreseeWait;
  }

  /** Throws an HttpError where who comes now would wait too long. */
  admit(who: keyof typeof longest): void {
    if (this.#foreseeWait() > longest[who]) throw new HttpError('Overloaded', { 'Retry-After': '2' });
  }
}
