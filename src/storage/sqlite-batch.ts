import type { SqliteFile } from './sqlite-file.ts';

/** Transactions that are committed as one: the disk is waited for once for all of them. */
export class SqliteBatch {
  readonly #file: SqliteFile;
  readonly #ended = Promise.withResolvers<void>();

  /** Begins for writing: a transaction that reads first could find that another process has written since. */
  constructor(file: SqliteFile) {
    this.#file = file;
    file.run('begin immediate');
    // Told to those who wait for it, if anybody does.
    this.#ended.promise.catch(() => undefined);
  }

  /** Resolves when the disk has all of it; rejects for all when it has not. */
  get written(): Promise<void> {
    return this.#ended.promise;
  }

  /** Begins one transaction within. */
  begin(): void {
    // A disk that fails can make SQLite take everything back by itself: nothing may then begin anew in its place.
    if (!this.#file.isInTransaction) throw new Error('SQLite has taken back what was to be written together.');
    this.#file.run('savepoint one');
  }

  /** Ends one transaction: it goes to the disk with the others. */
  keep(): void {
    this.#file.run('release one');
  }

  /** Takes one transaction back; those before it stay. */
  drop(): void {
    if (!this.#file.isInTransaction) return;
    this.#file.run('rollback to one');
    this.#file.run('release one');
  }

  end(): void {
    try {
      this.#file.run('commit');
    } catch (error) {
      if (this.#file.isInTransaction) this.#file.run('rollback');
      this.#ended.reject(error);
      return;
    }
    this.#file.sync().then(this.#ended.resolve, this.#ended.reject);
  }
}
