import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import BetterSqlite from 'better-sqlite3';
import type { QueryResult } from 'kysely';
import { RecentMap } from '../recent-map.ts';

/** How long a write waits for another process, such as a backup, before it fails. The whole server waits with it. */
const busyTimeoutMs = 2000;

/** Statements kept compiled; there are about fifty. */
const maxStatements = 200;

/** One open file, with its statements compiled once. */
export class SqliteFile {
  readonly #database: BetterSqlite.Database;
  readonly #wal: string;
  #handle: FileHandle | undefined;
  #syncing: Promise<void> = Promise.resolve();
  #nextSync: Promise<void> | undefined;
  readonly #statements = new RecentMap<string, BetterSqlite.Statement>(maxStatements);

  /**
   * What is deleted leaves the file. SQLite itself waits for the disk at checkpoints only, which keeps the file whole;
   * for what is committed to be there after a power cut too, wait for `sync`.
   */
  constructor(path: string) {
    this.#wal = `${path}-wal`;
    this.#database = new BetterSqlite(path, { timeout: busyTimeoutMs });
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = NORMAL');
    this.#database.pragma('secure_delete = ON');
  }

  /** Resolves when all that is committed by now is on the disk: one wait for all who ask meanwhile, beside their work. */
  sync(): Promise<void> {
    // A wait that has begun may miss what was committed since: the next one has it.
    this.#nextSync ??= this.#syncing
      .catch(() => undefined)
      .then(() => {
        this.#syncing = this.#startSync();
        this.#nextSync = undefined;
        return this.#syncing;
      });
    return this.#nextSync;
  }

  /** Resolves when the wait for the disk that has begun is over, however it ended; at once where there is none. */
  settled(): Promise<void> {
    return this.#syncing.catch(() => undefined);
  }

  get isInTransaction(): boolean {
    return this.#database.inTransaction;
  }

  isReading(sql: string): boolean {
    return this.#compile(sql).readonly;
  }

  run(sql: string): void {
    this.#compile(sql).run();
  }

  execute<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const statement = this.#compile(sql);
    if (statement.reader) return { rows: parseRows<R>(statement.all(parameters)) };
    return { numAffectedRows: BigInt(statement.run(parameters).changes), rows: [] };
  }

  async close(): Promise<void> {
    await this.sync();
    this.#database.close();
    await this.#handle?.close();
  }

  async #startSync(): Promise<void> {
    // No lock of SQLite is on this file, so that it may be opened beside it.
    this.#handle ??= existsSync(this.#wal) ? await open(this.#wal, 'r+') : undefined;
    await this.#handle?.datasync();
  }

  #compile(sql: string): BetterSqlite.Statement {
    const compiled = this.#statements.get(sql);
    if (compiled !== undefined) return compiled;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** The schema gives the rows their type, as with every database under Kysely. */
function parseRows<R>(rows: unknown[]): R[] {
  return rows as R[];
}
