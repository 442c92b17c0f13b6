import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { SqliteDriver } from './sqlite-driver.ts';
import { SqliteFile } from './sqlite-file.ts';

/** SQLite in one file. Kysely's own dialect lets transactions mix on the one connection, and compiles each statement anew. */
export function createSqliteDialect(path: string): Dialect {
  return {
    createAdapter: () => new SharedSqliteAdapter(),
    createDriver: () => new SqliteDriver(new SqliteFile(path)),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class SharedSqliteAdapter extends SqliteAdapter {
  /** Else Kysely itself has each transaction wait until the one before is on the disk; our driver lends the connection. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
