import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';

/** What is noted: deeds of operators and of those who lead the desk, and the rights that people use. */
export type AuditedDeed =
  | 'data-exported'
  | 'data-erased'
  | 'old-data-deleted'
  | 'backup-made'
  | 'backup-restored'
  | 'erasures-replayed'
  | 'user-added'
  | 'user-password-reset'
  | 'user-password-changed'
  | 'user-disabled'
  | 'user-enabled'
  | 'user-linked'
  | 'user-unlinked'
  | 'user-role-changed'
  | 'user-role-lost'
  | 'centre-added'
  | 'centre-changed'
  | 'centre-closed'
  | 'centre-reopened'
  | 'centre-left'
  | 'knowledge-imported'
  | 'knowledge-removed'
  | 'knowledge-compiled';

/** One deed. Never words of people, nor what leads back to them. */
export interface AuditEntry {
  /** A login, « cli » for whoever runs commands, « person » for whoever talks, « sign-on » for the provider of it, « server » for its clock. */
  readonly who: string;
  readonly what: AuditedDeed;
  /** A login, a centre, a source, or the pseudonym of a conversation; null: none in particular. */
  readonly which: string | null;
  readonly result: 'done' | 'failed';
  /** How many, where that is counted. */
  readonly count?: number;
}

export interface Audit {
  note(entry: AuditEntry): void;
}

/** For what is not audited, such as a server of tests. */
export const noAudit: Audit = { note: () => undefined };

/**
 * Adds one line of JSON for each deed to `audit.jsonl` in the data folder, which nobody but its owner reads. The deed is
 * done: a folder that cannot be written costs the line only, and is told.
 */
export function createAudit(dataDir: string, log: Pick<Log, 'error'>, clock: () => number): Audit {
  return {
    note: ({ who, what, which, result, count }) => {
      try {
        mkdirSync(dataDir, { recursive: true });
        const line = JSON.stringify({ at: new Date(clock()).toISOString(), who, what, which, result, count });
        appendFileSync(join(dataDir, 'audit.jsonl'), `${line}\n`, { mode: 0o600 });
      } catch (error) {
        log.error({ err: error, what }, 'a deed is not noted in the audit log');
      }
    },
  };
}

/** Notes a deed as done, or as failed where it throws. */
export async function noted<T>(audit: Audit, entry: Omit<AuditEntry, 'result'>, deed: () => Promise<T>): Promise<T> {
  try {
    const value = await deed();
    audit.note({ ...entry, result: 'done' });
    return value;
  } catch (error) {
    audit.note({ ...entry, result: 'failed' });
    throw error;
  }
}
