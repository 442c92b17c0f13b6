import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../../startup-error.ts';

/** The key that signs tokens: the configured one, else the one kept in the data folder, made at the first start. */
export function loadTokenKey(dataDir: string, configured: string | null): Uint8Array {
  return new TextEncoder().encode(configured ?? readKeptKey(join(dataDir, 'token.key'), dataDir));
}

function readKeptKey(file: string, dataDir: string): string {
  try {
    if (!existsSync(file)) makeKey(file, dataDir);
    const key = readFileSync(file, 'utf8').trim();
    if (key.length >= 32) return key;
  } catch (cause) {
    const problem = `DATA_DIR: is "${dataDir}", expected a folder where token.key can be written and read.`;
    throw new StartupError([`${problem} (${cause instanceof Error ? cause.message : cause})`]);
  }
  throw new StartupError([`${file}: is too short, expected at least 32 characters. Remove it and a new one is made.`]);
}

/** Two processes may start at once: the key appears whole under its name, and only if no other came first. */
function makeKey(file: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    unlinkSync(draft);
  }
}
