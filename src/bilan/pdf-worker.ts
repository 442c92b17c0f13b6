import { parentPort, workerData } from 'node:worker_threads';
import type { BilanText } from './bilan-text.ts';
import { type PaperWords, writePdf } from './write-pdf.ts';

const { bilan, words } = parseTask(workerData);
parentPort?.postMessage(await writePdf(bilan, words));

/** What create-pdf-writer.ts hands over. */
function parseTask(given: unknown): { readonly bilan: BilanText; readonly words: PaperWords } {
  return given as ReturnType<typeof parseTask>;
}
