import { open, rename, rm } from 'node:fs/promises';
import { ImportError } from './import-error.ts';

/** What a file is to hold. */
export interface Replacement {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** Puts a text, or bytes, in the place of a file in one step. A reader finds the old or the new, whole, whatever happens here. */
export async function replaceFile(file: string, content: Replacement['content']): Promise<void> {
  await replaceFiles([{ file, content }]);
}

/**
 * The same for files that belong together: none is replaced before all are written, so that a full disk or the wish to
 * stop leaves all of them as they were.
 */
export async function replaceFiles(replacements: readonly Replacement[], signal?: AbortSignal): Promise<void> {
  const drafts = replacements.map(({ file, content }) => ({ file, content, draft: `${file}.${process.pid}.draft` }));
  try {
    for (const { file, content, draft } of drafts) await explain(file, () => write(draft, content));
    signal?.throwIfAborted();
    for (const { file, draft } of drafts) await explain(file, () => rename(draft, file));
  } catch (error) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true }).catch(() => undefined)));
    throw error;
  }
}

async function write(draft: string, content: Replacement['content']): Promise<void> {
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(content);
    // A rename may reach the disk before the bytes do.
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function explain(file: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ImportError([`${file}: cannot be written (${why}); what was there before stays.`], { cause });
  }
}
