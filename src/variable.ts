import { isIP } from 'node:net';
import { z } from 'zod';

/** One environment variable: what it does, what it may hold, and what holds when it is unset. */
export interface Variable<T> {
  readonly help: string;
  /** Completes the sentence « is "…", expected … ». */
  readonly expected: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
  /** How the fallback reads in the help; empty: nothing is set. */
  readonly fallbackText: string;
  /** A secret's value is never printed. */
  readonly isSecret: boolean;
}

export const text = z.string();
export const optional = text.transform((value): string | null => value);

type Given<T> = Pick<Variable<T>, 'help' | 'expected' | 'schema' | 'fallback'> & { readonly isSecret?: boolean };

export function variable<T>({ isSecret = false, ...given }: Given<T>): Variable<T> {
  return { ...given, isSecret, fallbackText: given.fallback === null ? '' : String(given.fallback) };
}

export function wholeNumber(max: number): z.ZodType<number> {
  return text
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .refine((value) => value <= max);
}

export function list(isValid: (element: string) => boolean): z.ZodType<readonly string[]> {
  return text
    .transform((value) => value.split(',').map((element) => element.trim()))
    .transform((elements) => elements.filter((element) => element !== ''))
    .refine((elements) => elements.every(isValid));
}

export function isOrigin(element: string): boolean {
  return /^https?:/.test(element) && URL.canParse(element) && new URL(element).origin === element;
}

/** Nobody may read on the way. */
export function isSafeUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, hash } = new URL(value);
  if (username !== '' || password !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname));
}

export function isNetwork(element: string): boolean {
  const [address = '', prefix, ...more] = element.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

export function isDatabaseUrl(value: string): boolean {
  return /^sqlite:./.test(value) || (/^postgres(ql)?:\/\/[^/]/.test(value) && URL.canParse(value));
}

export function isGuid(value: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}
