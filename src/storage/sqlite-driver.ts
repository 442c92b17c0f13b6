import { setImmediate } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { SqliteBatch } from './sqlite-batch.ts';
import type { SqliteFile } from './sqlite-file.ts';

/**
 * One connection, lent to one user at a time: a transaction is never joined by somebody else's statement. Transactions
 * that come within a moment are committed together; none is told to be committed before the disk has it.
 */
export class SqliteDriver implements Driver {
  readonly #file: SqliteFile;
  readonly #waiting: (() => void)[] = [];
  #isLent = false;
  #batch: SqliteBatch | undefined;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  async init(): Promise<void> {
    // The file is open: a wrong path has been told by then.
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#borrow();
    return new Loan(this.#file, () => this.#endBatch());
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (!isReturned(connection)) this.#giveBack();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#batch ??= this.#openBatch();
    this.#batch.begin();
    if (connection instanceof Loan) connection.batch = this.#batch;
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    if (!(connection instanceof Loan)) return;
    connection.batch?.keep();
    connection.isReturned = true;
    this.#giveBack();
    await connection.batch?.written;
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // What went to the disk with others cannot be taken back: the disk failed, and it may be there or not.
    if (connection instanceof Loan && !connection.isReturned) connection.batch?.drop();
  }

  async destroy(): Promise<void> {
    this.#endBatch();
    await this.#file.close();
  }

  #openBatch(): SqliteBatch {
    const batch = new SqliteBatch(this.#file);
    void this.#endSoon(batch);
    return batch;
  }

  /** What comes in this round of the event loop, and while the disk is busy with what was before, goes together. */
  async #endSoon(batch: SqliteBatch): Promise<void> {
    await Promise.all([setImmediate(), this.#file.settled()]);
    await this.#borrow();
    if (this.#batch === batch) this.#endBatch();
    this.#giveBack();
  }

  #endBatch(): void {
    this.#batch?.end();
    this.#batch = undefined;
  }

  async #borrow(): Promise<void> {
    if (this.#isLent) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isLent = true;
  }

  #giveBack(): void {
    const next = this.#waiting.shift();
    // The loan passes on without a moment in which a third could take it.
    if (next === undefined) this.#isLent = false;
    else next();
  }
}

/** The connection as one user has it. */
class Loan implements DatabaseConnection {
  /** Where this user's transaction is written; undefined outside of one. */
  batch: SqliteBatch | undefined;
  /** Given back before its release: what it has written waits for the disk. */
  isReturned = false;
  readonly #file: SqliteFile;
  readonly #endBatch: () => void;

  constructor(file: SqliteFile, endBatch: () => void) {
    this.#file = file;
    this.#endBatch = endBatch;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.batch !== undefined) return this.#file.execute<R>(sql, parameters);
    // A statement alone sees, and joins, nothing that is not committed.
    this.#endBatch();
    const result = this.#file.execute<R>(sql, parameters);
    if (!this.#file.isReading(sql)) await this.#file.sync();
    return result;
  }

  // biome-ignore lint/correctness/useYield: nothing here reads that much
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streamQuery: expected executeQuery, in batches.');
  }
}

function isReturned(connection: DatabaseConnection): boolean {
  return connection instanceof Loan && connection.isReturned;
}
