import { fileURLToPath } from 'node:url';

/** The knowledge that comes with the program, and where its checked records are kept for the next start. */
export const shippedKnowledge = {
  folder: fromRoot('knowledge/data'),
  cacheFile: fromRoot('.cache/knowledge.json'),
} as const;

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
