import { existsSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import type { SignOn } from '../sign-on.ts';
import type { Database } from '../storage/database.ts';
import { migrations } from '../storage/migrations.ts';
import { readQueues } from '../storage/queues.ts';
import type { Schema } from '../storage/schema.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, care, wrong } = findingsOf('database');
const clock = findingsOf('clock');
const people = findingsOf('people');

/** A message that waits that long waits for a server that does not run, or cannot. */
const longestWaitSeconds = 60;

/** Clocks of instances and database may differ by that much; beyond, leases and lock-outs are wrong. */
const mostSecondsApart = 2;

/** A person may just have written. */
const aheadMs = 60_000;

interface Looked {
  readonly open: () => Promise<Database>;
  readonly databaseUrl: string;
  readonly centreIds: readonly string[];
  readonly signOn: SignOn | null;
  readonly now: number;
}

/** What the database is in, without changing it: neither made nor brought up to date. */
export async function checkDatabase({
  open,
  databaseUrl,
  centreIds,
  signOn,
  now,
}: Looked): Promise<readonly Finding[]> {
  if (databaseUrl.startsWith('sqlite:') && !existsSync(databaseUrl.slice('sqlite:'.length))) {
    return [fine('there is none yet: the first start makes it.')];
  }
  let database: Database | undefined;
  try {
    database = await open();
    const version = await findVersion(database.db);
    if (version === 0) return [fine('it is empty: the first start makes its tables.')];
    if (version > migrations.length) {
      const says = `its tables are of version ${version}, this program knows ${migrations.length}.`;
      return [wrong(says, 'Start the newer program, or restore a backup from before it was started.')];
    }
    const damage = database.kind === 'sqlite' ? await findDamage(database.db) : [];
    if (damage.length > 0) return damage;
    if (version < migrations.length) {
      const says = `its tables are of version ${version} of ${migrations.length}: the next start brings them up to date.`;
      return [care(says, 'Make a backup before: npm run -s admin -- backup <folder>')];
    }
    return [
      ...(await checkQueues(database.db, now)),
      ...(await checkClock(database, now)),
      ...(await checkPeople(database.db, centreIds, signOn)),
      ...(signOn === null ? [] : await checkAdmin(database.db, signOn)),
    ];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return [wrong(`it cannot be read. (${why})`, 'See that DATABASE_URL is right and that the database runs.')];
  } finally {
    await database?.close();
  }
}

async function findVersion(db: Kysely<Schema>): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'schema_versions')) return 0;
  const last = await db
    .selectFrom('schema_versions')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst();
  return last?.version ?? 0;
}

async function findDamage(db: Kysely<Schema>): Promise<readonly Finding[]> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  const [found] = rows;
  if (found === undefined || found.quick_check === 'ok') return [];
  return [wrong(`its file is damaged. (${found.quick_check})`, 'Stop the server and restore the latest backup.')];
}

async function checkQueues(db: Kysely<Schema>, now: number): Promise<readonly Finding[]> {
  const { inbox, outbox } = await readQueues(db, now);
  const late = [
    ['message', inbox],
    ['answer to a channel outside', outbox],
  ] as const;
  const found = late
    .filter(([, { oldest }]) => oldest > longestWaitSeconds)
    .map(([what, { waiting, oldest }]) =>
      wrong(
        `${waiting} × ${what} wait, the oldest for ${Math.round(oldest / 60)} min.`,
        'See whether the server runs, and what its log says.',
      ),
    );
  return found.length > 0 ? found : [fine('it can be read, is up to date, and nothing waits in it.')];
}

/** The clock against that of the database, and against what people did. */
async function checkClock({ kind, db }: Database, now: number): Promise<readonly Finding[]> {
  const advice = 'Let the machine set its clock by NTP (timedatectl set-ntp true).';
  const last = await db
    .selectFrom('conversations')
    .select(({ fn }) => fn.max('last_heard_at').as('at'))
    .executeTakeFirst();
  const ahead = Math.round(((last?.at ?? 0) - now - aheadMs) / 1000);
  if (ahead > 0) return [clock.wrong(`this machine’s clock is ${ahead} s behind what people wrote last.`, advice)];
  if (kind === 'sqlite') return [clock.fine('it agrees with what people wrote last.')];
  const { rows } = await sql<{ at: number }>`select extract(epoch from clock_timestamp())::float8 as at`.execute(db);
  const apart = Math.abs((rows[0]?.at ?? 0) - Date.now() / 1000);
  if (apart <= mostSecondsApart) return [clock.fine('it agrees with that of the database.')];
  return [clock.wrong(`it is ${apart.toFixed(0)} s apart from that of the database.`, advice)];
}

/** Somebody must be able to take a conversation over. */
async function checkPeople(
  db: Kysely<Schema>,
  centreIds: readonly string[],
  signOn: SignOn | null,
): Promise<readonly Finding[]> {
  const rows = await db.selectFrom('counsellors').select('centre_id').where('is_active', '=', 1).distinct().execute();
  const staffed = new Set(rows.map(({ centre_id }) => centre_id));
  return centreIds.map((centreId) =>
    staffed.has(centreId)
      ? people.fine(`the centre ${centreId} has accounts for its desk.`)
      : people.care(
          `the centre ${centreId} has no account for its desk: nobody can take a conversation over.`,
          signOn?.centreId === centreId
            ? 'Let somebody come by single sign-on, who has a role.'
            : `Open one: npm run -s admin -- user add --login … --name "…" --role admin --centre ${centreId}`,
        ),
  );
}

/** Whether the names of roles have let an admin in: who has none can give no account to anybody. */
async function checkAdmin(db: Kysely<Schema>, signOn: SignOn): Promise<readonly Finding[]> {
  const { issuer, allowsPasswords, roleNames, rolesClaim } = signOn;
  const admins = db
    .selectFrom('counsellors')
    .select('counsellor_id')
    .where('is_active', '=', 1)
    .where('role', '=', 'admin');
  if ((await admins.where('issuer', '=', issuer).executeTakeFirst()) !== undefined) {
    return [people.fine('an admin has come by single sign-on.')];
  }
  const isLocal = allowsPasswords && (await admins.where('issuer', 'is', null).executeTakeFirst()) !== undefined;
  const says = `no admin has come by single sign-on yet${isLocal ? '; one has an account of the desk' : ''}.`;
  const advice = `Give somebody the role "${roleNames.admin}" (OIDC_ROLE_ADMIN) in the claim "${rolesClaim.join('.')}", and let them sign in.`;
  return [allowsPasswords ? people.care(says, advice) : people.wrong(says, advice)];
}
