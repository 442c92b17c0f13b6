import { open, rename, rm } from 'node:fs/promises';
import { ImportError } from './import-error.ts';

/** Puts a text, or bytes, in the place of a file in one step. A reader finds the old or the new, whole, whatever happens here. */
export async function replaceFile(file: string, text: string | Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.draft`;
  try {
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(text);
      // A rename may reach the disk before the bytes do.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ImportError([`${file}: cannot be written (${why}); what was there before stays.`], { cause });
  }
}
