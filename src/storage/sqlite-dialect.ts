import BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { RecentMap } from '../recent-map.ts';

/** How long a write waits for another process, such as a backup, before it fails. The whole server waits with it. */
const busyTimeoutMs = 2000;

/** Statements kept compiled; there are about fifty. */
const maxStatements = 200;

/** SQLite in one file. Kysely's own dialect lets transactions mix on the one connection, and compiles each statement anew. */
export function createSqliteDialect(file: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** One connection, lent to one user at a time: a transaction is never joined by somebody else's statement. */
class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #waiting: (() => void)[] = [];
  #isLent = false;

  constructor(file: string) {
    this.#connection = new SqliteConnection(openFile(file));
  }

  async init(): Promise<void> {
    // The file is open: a wrong path has been told by then.
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isLent) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isLent = true;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    // The loan passes on without a moment in which a third could take it.
    if (next === undefined) this.#isLent = false;
    else next();
  }

  /** For writing from the start: a transaction that reads first could find that another process has written since. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#connection.close();
  }
}

/** What is deleted leaves the file; what is committed is on the disk, also after a power cut. */
function openFile(file: string): BetterSqlite.Database {
  const database = new BetterSqlite(file, { timeout: busyTimeoutMs });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  return database;
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: BetterSqlite.Database;
  readonly #statements = new RecentMap<string, BetterSqlite.Statement>(maxStatements);

  constructor(database: BetterSqlite.Database) {
    this.#database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#statements.get(sql) ?? this.#compile(sql);
    if (statement.reader) return { rows: parseRows<R>(statement.all(parameters)) };
    const { changes } = statement.run(parameters);
    return { numAffectedRows: BigInt(changes), rows: [] };
  }

  // biome-ignore lint/correctness/useYield: nothing here reads that much
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streamQuery: expected executeQuery, in batches.');
  }

  close(): void {
    this.#database.close();
  }

  #compile(sql: string): BetterSqlite.Statement {
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** The schema gives the rows their type, as with every database under Kysely. */
function parseRows<R>(rows: unknown[]): R[] {
  return rows as R[];
}
