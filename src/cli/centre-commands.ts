import { readFile } from 'node:fs/promises';
import { CORE_SCHEMA, dump, load, YAMLException } from 'js-yaml';
import type { Centre } from '../../knowledge/centre.ts';
import type { CentreDeeds, CentreDone, CentreRefusal } from '../centres/centre-deeds.ts';
import { chooseDays, chooseInstead } from '../centres/default-instead.ts';
import { writeCentre } from '../centres/written-centre.ts';
import type { Told } from './user-deeds.ts';

/** What an operator is told instead of an answer, all of it at once. */
export class CentreError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

export interface CentreMeans {
  readonly deeds: CentreDeeds;
  readonly retentionDays: number;
  /** All that is piped in. */
  readInput(): Promise<string>;
}

/** What `close` may be told; null: left out. */
export interface CentreOptions {
  readonly days: number | null;
  readonly instead: string | null;
}

interface Prepared {
  /** The one that it is about; null: none in particular. */
  readonly centreId: string | null;
  perform(): Promise<Told>;
}

interface Command {
  /** What stands after its name; null: nothing. */
  readonly takes: 'id' | 'file' | null;
  prepare(means: CentreMeans, what: string, options: CentreOptions): Promise<Prepared>;
}

/** Each command by its name. */
export const centreCommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['list', { takes: null, prepare: async ({ deeds }) => ({ centreId: null, perform: () => list(deeds) }) }],
  ['show', { takes: 'id', prepare: async ({ deeds }, id) => ({ centreId: id, perform: () => show(deeds, id) }) }],
  ['add', ofFile((deeds, written) => deeds.add(written), 'is made: its people may come')],
  ['change', ofFile((deeds, written, centreId) => deeds.change({ centreId, saw: null }, written), 'is changed')],
  [
    'close',
    {
      takes: 'id',
      prepare: async ({ deeds, retentionDays }, centreId, given) => ({
        centreId,
        perform: async () => {
          const { centre } = await get(deeds, centreId);
          const days = given.days ?? chooseDays(retentionDays);
          const instead = given.instead ?? chooseInstead(centre);
          const done = await deeds.close({ centreId, saw: null }, { days, instead });
          return tell(done, centreId, `is closed; people are told « ${instead} »; its data leaves in ${days} days`);
        },
      }),
    },
  ],
  [
    'reopen',
    {
      takes: 'id',
      prepare: async ({ deeds }, centreId) => ({
        centreId,
        perform: async () => tell(await deeds.reopen({ centreId, saw: null }), centreId, 'is open'),
      }),
    },
  ],
]);

function ofFile(
  deed: (deeds: CentreDeeds, written: unknown, centreId: string) => Promise<CentreDone | CentreRefusal>,
  what: string,
): Command {
  return {
    takes: 'file',
    prepare: async ({ deeds, readInput }, file) => {
      const written = parse(file, file === '-' ? await readInput() : await read(file));
      const centreId = String(Reflect.get(written, 'centreId') ?? '');
      return { centreId, perform: async () => tell(await deed(deeds, written, centreId), centreId, what) };
    },
  };
}

async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CentreError([`${file}: cannot be read. (${why})`]);
  });
}

/** One centre, alone or as the only one of a list, as `centres.yaml` has it. */
function parse(file: string, text: string): object {
  try {
    const parsed = load(text, { schema: CORE_SCHEMA });
    const found: unknown = Array.isArray(parsed) && parsed.length === 1 ? parsed[0] : parsed;
    if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new CentreError([`${file}: is no YAML. (${error.message})`]);
  }
  throw new CentreError([`${file}: expected one centre, as knowledge/data/centres.yaml has it.`]);
}

async function list(deeds: CentreDeeds): Promise<Told> {
  const centres = (await deeds.list()).map(({ centre }) => centre);
  return { value: { centres: centres.map(toRow) }, lines: centres.map(describe) };
}

async function show(deeds: CentreDeeds, centreId: string): Promise<Told> {
  const written = writeCentre((await get(deeds, centreId)).centre);
  return { value: written, lines: [dump(written, { lineWidth: 120 }).trimEnd()] };
}

async function get(deeds: CentreDeeds, centreId: string) {
  const all = await deeds.list();
  const found = all.find(({ centre }) => centre.centreId === centreId);
  if (found !== undefined) return found;
  const known = all.map(({ centre }) => `"${centre.centreId}"`).join(', ');
  throw new CentreError([`The centre: is "${centreId}", expected the id of a centre: ${known}.`]);
}

function tell(answer: CentreDone | CentreRefusal, centreId: string, what: string): Told {
  if (answer.kind === 'wrong') throw new CentreError(answer.problems.map(({ says }) => says));
  if (answer.kind !== 'done') throw new CentreError([`The centre "${centreId}" ${refusals[answer.kind]}.`]);
  const { centre } = answer;
  return { value: { centre: toRow(centre) }, lines: [`The centre ${describe(centre)} ${what}.`] };
}

const refusals: Readonly<Record<Exclude<CentreRefusal['kind'], 'wrong'>, string>> = {
  unknown: 'is not known: see centre list',
  taken: 'is there already: change it, or choose another centreId',
  left: 'was there and has left, and its data with it: choose another centreId',
  stale: 'was changed by somebody else at the same moment: try again',
  'last-open': 'is the last that is open: make or open another first',
  closed: 'is closed already',
  open: 'is open already',
};

function toRow({ centreId, name, country, closing }: Centre) {
  return { centreId, name, country, closedAt: day(closing?.closedAt), leavesAt: day(closing?.leavesAt) };
}

function describe({ centreId, name, country, closing }: Centre): string {
  const until = closing === null ? '' : `, closed, its data leaves on ${day(closing.leavesAt)}`;
  return `${centreId} (${name}, ${country}${until})`;
}

function day(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString().slice(0, 10);
}
