import { z } from 'zod';
import type { Centre } from '../../knowledge/centre.ts';
import { type AccountMeans, addAccount, resetPassword, setActive } from '../desk/accounts.ts';
import { type Counsellor, loginSchema, nameSchema, roleSchema } from '../desk/counsellor.ts';
import { findByLogin, listCounsellors } from '../desk/counsellor-store.ts';
import { findPasswordFault, makePassword, type PasswordFault } from '../desk/password.ts';
import { aadObjectIdSchema, linkTeams, unlinkTeams } from '../teams-desk/teams-accounts.ts';

/** What an operator is told instead of an answer. */
export class UserError extends Error {}

/** An answer, as JSON and as lines to read. */
export interface Told {
  readonly value: unknown;
  readonly lines: readonly string[];
}

export interface UserMeans extends AccountMeans {
  readonly centres: readonly Centre[];
}

/** A command on accounts, its options checked. */
export type Ready = (means: UserMeans, typedPassword: string | null) => Promise<Told>;

interface Deed {
  readonly setsPassword: boolean;
  /** The deed with these options, or which of them is wrong. */
  prepare(options: Readonly<Record<string, unknown>>): Ready | { readonly wrong: string };
}

/** What each option may be, where a message says so. */
export const expectations: Readonly<Record<string, string>> = {
  login: 'two to 64 small letters, digits or signs of "._@-"',
  name: 'one line of at most 80 signs',
  role: 'conseiller, responsable or admin',
  centre: 'the id of a centre',
  teams: 'the object id of somebody in Microsoft Entra, such as 12345678-90ab-4cde-8f01-234567890abc',
};

const byLogin = z.strictObject({ login: loginSchema });

/** Each command by its name. */
export const userDeeds: ReadonlyMap<string, Deed> = new Map([
  [
    'add',
    deed(
      z.strictObject({ login: loginSchema, name: nameSchema, role: roleSchema, centre: z.string() }),
      async (means, { login, name, role, centre }, typed) => {
        const centreId = getCentreId(means, centre);
        const password = choosePassword(typed, login);
        const added = await addAccount(means, { login, name, role, centreId }, password);
        if (added === null) throw new UserError(`--login: is "${login}", which is taken.`);
        return tell(added, 'is open', typed === null ? password : null);
      },
      true,
    ),
  ],
  [
    'list',
    deed(z.strictObject({ centre: z.string().optional() }), async (means, { centre }) => {
      const all = await listCounsellors(means.db, centre === undefined ? null : getCentreId(means, centre));
      return {
        value: { users: all.map(toRow) },
        lines: all.length === 0 ? ['Nobody has an account.'] : all.map(describe),
      };
    }),
  ],
  [
    'reset',
    deed(
      byLogin,
      async (means, { login }, typed) => {
        const found = await getByLogin(means, login);
        if (found.isVouched)
          throw new UserError(`--login: is "${login}", who comes by single sign-on, without a password.`);
        const password = choosePassword(typed, login);
        await resetPassword(means, found, password);
        return tell(found, 'has another password; their sessions are over', typed === null ? password : null);
      },
      true,
    ),
  ],
  [
    'disable',
    deed(byLogin, async (means, { login }) => {
      return tell(await setActive(means, await getByLogin(means, login), false), 'is closed; their sessions are over');
    }),
  ],
  [
    'enable',
    deed(byLogin, async (means, { login }) => {
      return tell(await setActive(means, await getByLogin(means, login), true), 'is open');
    }),
  ],
  [
    'link',
    deed(z.strictObject({ login: loginSchema, teams: aadObjectIdSchema }), async (means, { login, teams }) => {
      const found = await getByLogin(means, login);
      const link = { counsellorId: found.counsellorId, aadObjectId: teams, now: means.clock() };
      if (!(await linkTeams(means.db, link))) throw new UserError(`--teams: is "${teams}", which is linked already.`);
      return tell(found, `is that of ${teams} in Teams`);
    }),
  ],
  [
    'unlink',
    deed(byLogin, async (means, { login }) => {
      const found = await getByLogin(means, login);
      if (!(await unlinkTeams(means.db, found.counsellorId))) {
        throw new UserError(`--login: is "${login}", which is nobody's in Teams.`);
      }
      return tell(found, "is nobody's in Teams any more");
    }),
  ],
]);

function deed<Options>(
  schema: z.ZodType<Options>,
  perform: (means: UserMeans, options: Options, typedPassword: string | null) => Promise<Told>,
  setsPassword = false,
): Deed {
  return {
    setsPassword,
    prepare: (options) => {
      const parsed = schema.safeParse(options);
      if (parsed.success) return (means, typedPassword) => perform(means, parsed.data, typedPassword);
      const [issue] = parsed.error.issues;
      return { wrong: String(issue?.path[0] ?? '') };
    },
  };
}

function getCentreId({ centres }: UserMeans, wanted: string): string {
  if (centres.some(({ centreId }) => centreId === wanted)) return wanted;
  const known = centres.map(({ centreId }) => `"${centreId}"`).join(', ');
  throw new UserError(`--centre: is "${wanted}", expected the id of a centre: ${known}.`);
}

async function getByLogin({ db }: UserMeans, login: string): Promise<Counsellor> {
  const found = await findByLogin(db, login);
  if (found === undefined) throw new UserError(`--login: is "${login}", which nobody has: see user list.`);
  return found.counsellor;
}

const faults: Readonly<Record<PasswordFault, string>> = {
  PasswordTooShort: 'is too short, expected 12 signs at least',
  PasswordTooLong: 'is too long, expected fewer than 200 signs',
  PasswordIsLogin: 'is little more than the login, expected another',
};

function choosePassword(typed: string | null, login: string): string {
  if (typed === null) return makePassword();
  const fault = findPasswordFault(typed, login);
  if (fault !== null) throw new UserError(`The password ${faults[fault]}.`);
  return typed;
}

function tell(user: Counsellor, what: string, password: string | null = null): Told {
  const shown = password === null ? [] : [`Password, shown this once: ${password}`];
  const value = { user: toRow(user), ...(password === null ? {} : { password }) };
  return { value, lines: [`The account ${describe(user)} ${what}.`, ...shown] };
}

function toRow({ login, name, role, centreId, isActive }: Counsellor) {
  return { login, name, role, centre: centreId, isActive };
}

function describe({ login, name, role, centreId, isActive, isVouched }: Counsellor): string {
  return `${login} (${name}, ${role}, centre ${centreId}${isVouched ? ', by single sign-on' : ''}${isActive ? '' : ', closed'})`;
}
