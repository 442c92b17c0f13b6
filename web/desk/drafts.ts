import type { Keep } from './outbox.ts';

/** What is being typed for each case; it survives a reload, and goes with the tab. */
export class Drafts {
  readonly #keep: Keep;
  readonly #prefix: string;

  constructor(keep: Keep, owner: string) {
    this.#keep = keep;
    this.#prefix = `desk:draft:${owner}:`;
  }

  get(caseId: string): string {
    return this.#keep.getItem(this.#prefix + caseId) ?? '';
  }

  set(caseId: string, text: string): void {
    if (text === '') this.#keep.removeItem(this.#prefix + caseId);
    else this.#keep.setItem(this.#prefix + caseId, text);
  }
}
