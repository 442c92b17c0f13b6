import { type Compilable, type CompiledQuery, type Kysely, type QueryResult, type RawBuilder, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** Stands in a statement for a value that is given each time it is run. */
class Blank {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** The place of a value, of the type that it will have. */
export type BlankFor<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/** Runs a statement with the values of this time. */
type Run<Values, Row> = (db: Kysely<Schema>, values: Values) => Promise<QueryResult<Row>>;

/**
 * A statement that is built once for each kind of database, and run many times: to build and compile one costs Kysely
 * more than running it costs SQLite.
 */
export function prepare<Values extends Readonly<Record<string, unknown>>, Row = unknown>(
  build: (db: Kysely<Schema>, blank: BlankFor<Values>) => Compilable<Row>,
): Run<Values, Row> {
  const compiledFor = new WeakMap<object, CompiledQuery<Row>>();
  return (db, values) => {
    const { adapter } = db.getExecutor();
    const compiled = compiledFor.get(adapter) ?? build(db, (name) => sql`${new Blank(name)}`).compile();
    compiledFor.set(adapter, compiled);
    const parameters = compiled.parameters.map((each) => (each instanceof Blank ? values[each.name] : each));
    return db.executeQuery({ ...compiled, parameters });
  };
}
