import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ImportError } from '../../knowledge/import/import-error.ts';

export interface DownloadOptions {
  /** A source has tens of megabytes; more than this is something else. */
  readonly mostBytes?: number;
  /** The whole transfer ends within this. */
  readonly timeoutMs?: number;
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches a publisher's file into a path, in one step: what stands there stays until all has come. Redirects are refused:
 * the address in the configuration is the one that the operator trusts. Throws an ImportError.
 */
export async function download(address: string, path: string, options: DownloadOptions = {}): Promise<void> {
  const { mostBytes = 2 ** 30, timeoutMs = 600_000, onProgress, signal } = options;
  const draft = `${path}.${process.pid}.draft`;
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(new Error(`timeout after ${timeoutMs} ms`)), timeoutMs);
  signal?.addEventListener('abort', () => stop.abort(signal.reason), { once: true });
  try {
    const response = await fetch(address, { redirect: 'error', signal: stop.signal });
    const all = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || response.body === null) throw new Error(`the answer is ${response.status}`);
    if (all > mostBytes) throw new Error(`it has ${all} bytes, expected ${mostBytes} at most`);
    const count = countBytes(mostBytes, (done) => onProgress?.(done, all));
    await pipeline(Readable.fromWeb(response.body), count, createWriteStream(draft));
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new ImportError([`${address}: cannot be fetched (${explain(cause)}); what was known before stays.`], {
      cause,
    });
  } finally {
    clearTimeout(late);
  }
}

function countBytes(mostBytes: number, onBytes: (done: number) => void): Transform {
  let done = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      done += chunk.length;
      onBytes(done);
      next(done > mostBytes ? new Error(`it has more than ${mostBytes} bytes`) : null, chunk);
    },
  });
}

/** `fetch` says only that it failed; why stands below. */
function explain(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return String(error);
  return 'cause' in error ? `${error.message}: ${explain(error.cause)}` : String(error.message);
}
