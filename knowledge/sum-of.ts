import { createHash } from 'node:crypto';
import { createBreath } from './breathe.ts';

const stepBytes = 1 << 20;

/** The SHA-256 of bytes, as text; people are served meanwhile. */
export async function sumOf(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256');
  const breathe = createBreath();
  for (let from = 0; from < bytes.length; from += stepBytes) {
    hash.update(bytes.subarray(from, from + stepBytes));
    await breathe();
  }
  return hash.digest('hex');
}
