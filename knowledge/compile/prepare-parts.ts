import { createLibrary } from '../create-library.ts';
import { breathe } from '../latent/steps.ts';
import { listParts } from '../list-parts.ts';
import type { Records } from '../load/records.ts';
import type { Words } from '../match/words-file.ts';

interface PrepareOptions {
  /** Gives what was learned of words. */
  readonly readWords: () => Words | undefined;
  /** The wish to stop. */
  readonly signal?: AbortSignal | undefined;
}

/** Makes all that a server would make of this knowledge when it is first needed: each part by its name. */
export async function prepareParts(
  records: Records,
  { readWords, signal }: PrepareOptions,
): Promise<ReadonlyMap<string, unknown>> {
  const parts = new Map<string, unknown>();
  const library = createLibrary(records, undefined, {
    readWords,
    prepare: (name, make) => {
      const made = make();
      parts.set(name, made);
      return made;
    },
  });
  for (const makeReady of listParts(library)) {
    await breathe(signal);
    makeReady();
  }
  return parts;
}
