import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { SqliteFile } from './sqlite-file.ts';

/**
 * One connection, lent to one user at a time: a transaction is never joined by somebody else's statement. Nothing is
 * told to be committed before the disk has it; while one waits for the disk, the next one may write.
 */
export class SqliteDriver implements Driver {
  readonly #file: SqliteFile;
  readonly #waiting: (() => void)[] = [];
  #isLent = false;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  async init(): Promise<void> {
    // The file is open: a wrong path has been told by then.
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isLent) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isLent = true;
    return new Loan(this.#file);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (!isReturned(connection)) this.#giveBack();
  }

  /** For writing from the start: a transaction that reads first could find that another process has written since. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#file.run('begin immediate');
    if (connection instanceof Loan) connection.isInTransaction = true;
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#file.run('commit');
    if (connection instanceof Loan) connection.isReturned = true;
    this.#giveBack();
    await this.#file.sync();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // What is written cannot be taken back: the disk failed, and the transaction may be there or not.
    if (!isReturned(connection)) this.#file.run('rollback');
  }

  async destroy(): Promise<void> {
    await this.#file.close();
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
  isInTransaction = false;
  /** Given back before its release: what it has written waits for the disk. */
  isReturned = false;
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const result = this.#file.execute<R>(sql, parameters);
    if (!this.isInTransaction && !this.#file.isReading(sql)) await this.#file.sync();
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
