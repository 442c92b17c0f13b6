import { Worker } from 'node:worker_threads';
import type { BilanText } from './bilan-text.ts';
import type { PaperWords } from './write-pdf.ts';

/** Writes bilans on paper, beside the thread that answers people: each takes it half a second. */
export interface PdfWriter {
  /** Undefined where too many wait already. */
  write(bilan: BilanText, words: PaperWords): Promise<Buffer | undefined>;
}

/** One is written at a time, and so many wait: the last of them some five seconds. */
const usualWaiting = 10;

/** The thread is made for one document and ends with it: between two of them nothing is kept, in memory either. */
export function createPdfWriter(mostWaiting = usualWaiting): PdfWriter {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async write(bilan, words) {
      if (waiting >= mostWaiting) return undefined;
      waiting += 1;
      const written = last.then(() => writeBeside(bilan, words));
      last = written.catch(() => undefined);
      try {
        return await written;
      } finally {
        waiting -= 1;
      }
    },
  };
}

function writeBeside(bilan: BilanText, words: PaperWords): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: { bilan, words } });
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that writes a bilan ended with ${code}`)));
  });
}
