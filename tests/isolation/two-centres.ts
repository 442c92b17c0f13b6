import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Role } from '../../src/desk/counsellor.ts';
import { insertCounsellor } from '../../src/desk/counsellor-store.ts';
import { Sessions } from '../../src/desk/sessions.ts';
import { createLog } from '../../src/log.ts';
import { type Running, start } from '../../src/start.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { TestBrowser } from '../fixtures/desk.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';
import { Visitor } from './visitor.ts';

/** One of the two centres, as its own people know it. */
export interface Side {
  readonly centreId: 'nord' | 'sud';
  /** A word that stands in all that is its own, and nowhere else. */
  readonly mark: string;
  /** The only site that shows its chat. */
  readonly site: string;
}

export const nord: Side = { centreId: 'nord', mark: 'lapin', site: 'https://www.nord.example' };
export const sud: Side = { centreId: 'sud', mark: 'furet', site: 'https://www.sud.example' };

/** Whoever attacks, and whose things they are after: each way round, for only one of the two is the default centre. */
export const bothWays = [
  ['nord', 'sud'],
  ['sud', 'nord'],
] as const;

/** The real server with both centres on it; on PostgreSQL two of its instances, one for the people of each. */
export interface TwoCentres {
  /** Where whoever is of no centre comes in. */
  readonly address: string;
  /** Where the people of a centre come in, and attack the other. */
  addressOf(centreId: string): string;
  /** Its database, to be looked into. */
  readonly database: Database;
  /** Somebody of a centre who is in, takes cases, and has the name of its mark. */
  hire(side: Side, role: Role): Promise<AtWork>;
  visit(side: Side): Promise<Visitor>;
  close(): Promise<void>;
}

export interface AtWork {
  readonly counsellorId: string;
  readonly browser: TestBrowser;
}

/** The settings of a server with both centres, whose database may be another one. */
export async function chooseSettings(dataDir: string): Promise<Settings> {
  return {
    ...{ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '1000000' },
    ...{ DATA_DIR: dataDir, DATABASE_URL: `sqlite:${join(dataDir, 'two.db')}` },
    ...{ TOKEN_KEY: 'une clé de trente-deux caractères, ou plus', KNOWLEDGE_DIR: await writeKnowledge() },
  };
}

export async function startTwoCentres(more: Settings = {}): Promise<TwoCentres> {
  const settings: Settings = { ...(await chooseSettings(makeTempFolder())), ADMIN_PORT: '0', ...more };
  const first = await start(settings);
  const second = settings['DATABASE_URL']?.startsWith('postgres') ? await start(settings) : undefined;
  return enterTwoCentres(first, settings, second);
}

type Settings = Readonly<Record<string, string>>;
type Instance = Pick<Running, 'address' | 'stop'>;

/** Everybody of both centres, at a server that runs; those of « sud » at its second instance, if there is one. */
export async function enterTwoCentres(
  first: Instance,
  { DATABASE_URL: url = '' }: Settings,
  second?: Instance,
): Promise<TwoCentres> {
  const addressOf = (centreId: string): string => (centreId === 'sud' ? (second ?? first) : first).address;
  const log = createLog('silent');
  const database = await openDatabase(url, log);
  const { db } = database;
  const sessions = new Sessions({ db, clock: Date.now, log });
  let hired = 0;
  return {
    address: first.address,
    addressOf,
    database,
    hire: async ({ centreId, mark }, role) => {
      hired += 1;
      const counsellorId = `${centreId}-${hired}`;
      const account = { counsellorId, centreId, login: `${role}.${mark}${hired}`, name: `${role} ${mark}`, role };
      await insertCounsellor(db, { ...account, createdAt: Date.now() }, { password: '' });
      const browser = new TestBrowser(addressOf(centreId));
      browser.cookie = `desk=${await sessions.begin(counsellorId)}`;
      await browser.call('PUT', '/me/presence', { body: { isAvailable: true } });
      return { counsellorId, browser };
    },
    visit: ({ centreId }) => Visitor.open(addressOf(centreId), database, centreId),
    close: async () => {
      sessions.close();
      await database.close();
      await Promise.all([first.stop(), second?.stop()]);
    },
  };
}

/** The small library, with the two centres in place of its own, and a formation of each. */
export async function writeKnowledge(): Promise<string> {
  const folder = join(makeTempFolder(), 'library');
  await cp(fileURLToPath(new URL('../fixtures/library', import.meta.url)), folder, { recursive: true });
  await writeFile(join(folder, 'centres.yaml'), JSON.stringify([nord, sud].map(describeCentre)));
  await writeFile(join(folder, 'formations', 'centres.yaml'), JSON.stringify([nord, sud].map(describeFormation)));
  return folder;
}

/** Without a timetable it is never closed. */
function describeCentre({ centreId, mark, site }: Side, index: number) {
  return {
    centreId,
    name: `Centre du ${mark}`,
    phone: `01 99 00 12 3${index}`,
    email: `bonjour@${mark}.example`,
    address: `1 rue du ${mark}, 75000 Paris`,
    country: 'FR',
    hours: [`le jour du ${mark}`],
    colours: { primary: colourOf[centreId], onPrimary: '#ffffff' },
    dataProtection: `dpo@${mark}.example`,
    origins: [site],
    teams: [teamOf[centreId]],
  };
}

function describeFormation({ centreId, mark }: Side) {
  return {
    formationId: `${centreId}-cours`,
    centreId,
    label: `Cours du ${mark}`,
    kind: 'acces',
    country: 'FR',
    leadsTo: ['boulanger', 'teleconseiller'],
    sources: ['enquete'],
  };
}

export const colourOf: Readonly<Record<Side['centreId'], string>> = { nord: '#123456', sud: '#651234' };
export const teamOf: Readonly<Record<Side['centreId'], string>> = {
  nord: '19:nord@thread.tacv2',
  sud: '19:sud@thread.tacv2',
};
