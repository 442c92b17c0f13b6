import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { HttpError } from '../http/http-error.ts';

/** What one try costs: N × r × 128 bytes of memory, p times over. */
type Cost = Readonly<Pick<Required<ScryptOptions>, 'N' | 'r' | 'p'>>;

/** 32 MiB and a fifth of a second on a small server: what OWASP asks of scrypt at the least. */
const defaultCost: Cost = { N: 2 ** 15, r: 8, p: 3 };

/** At once: the memory stays small, and two of the four threads that files and names share stay free. */
const maxAtOnce = 2;

/** Waiting: a class that signs in at nine is served in some seconds; more than that is no class. */
const maxWaiting = 60;

const hashBytes = 32;
const longest = 200;
const shortest = 12;

/** Hashes passwords, salted; the parameters stand with the hash, so that they can be raised. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Does the same work where nothing is stored, and says no. */
  check(password: string, stored: string | null): Promise<boolean>;
  /** Whether it was hashed at another cost than today's. */
  isOutdated(stored: string): boolean;
}

export function createPasswords(cost: Cost = defaultCost): Passwords {
  const inTurn = createQueue();
  const derive = (password: string, salt: Buffer, options: Cost): Promise<Buffer> =>
    inTurn(() => deriveKey(password.normalize(), salt, options));
  const format = (salt: Buffer, hash: Buffer): string =>
    ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
  const decoy = format(randomBytes(16), randomBytes(hashBytes));

  return {
    hash: async (password) => {
      const salt = randomBytes(16);
      return format(salt, await derive(password, salt, cost));
    },
    check: async (password, stored) => {
      const { options, salt, hash } = parseStored(stored ?? decoy);
      const isSame = timingSafeEqual(await derive(password, salt, options), hash);
      return isSame && stored !== null;
    },
    isOutdated: (stored) => {
      const { options } = parseStored(stored);
      return options.N !== cost.N || options.r !== cost.r || options.p !== cost.p;
    },
  };
}

export type PasswordFault = 'PasswordTooShort' | 'PasswordTooLong' | 'PasswordIsLogin';

/** What is wrong with a password that somebody chose; null: nothing. */
export function findPasswordFault(password: string, login: string): PasswordFault | null {
  const { length } = [...password];
  if (length < shortest) return 'PasswordTooShort';
  if (length >= longest) return 'PasswordTooLong';
  // The login with a year behind it is what is tried first.
  const rest = password.toLowerCase().replaceAll(login, '');
  return rest.length < shortest / 2 ? 'PasswordIsLogin' : null;
}

/** No letter that is taken for another: it is read from a screen or a sheet of paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twenty signs at random, in groups that can be dictated. */
export function makePassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

function deriveKey(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const options = { ...cost, maxmem: 2 * 128 * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, hashBytes, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

interface Stored {
  readonly options: Cost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

function parseStored(stored: string): Stored {
  const [kind, N, r, p, salt, hash] = stored.split('$');
  if (kind !== 'scrypt' || salt === undefined || hash === undefined) {
    throw new Error('counsellors.password: expected "scrypt$N$r$p$salt$hash".');
  }
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  return { options, salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') };
}

/** Lets some work go at once, and the rest wait; refuses what would wait too long. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (waiting.length >= maxWaiting) throw new HttpError('Unavailable', { 'Retry-After': '5' });
    if (running >= maxAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place passes on without a moment in which a third could take it.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
