import { type DestinationStream, type Logger, pino } from 'pino';
import { maskIdentifiers } from './mask-identifiers.ts';
import { findTurnMarks } from './turn-scope.ts';

export type Log = Logger;

const stderr = 2;

/**
 * The one logger, JSON lines on stderr; those of a turn carry its marks. Nobody gives it what people write, tokens or
 * addresses with a query; should one slip through in a request's headers or in an error, it is cut out, and what names
 * a person (e-mail, phone, social-security number) is struck out of every text.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const redact = ['req.headers.authorization', 'req.headers.cookie', '*.token', '*.text'];
  const options = { level, base: null, redact, mixin: () => ({ ...findTurnMarks() }), serializers: { err: tellError } };
  const out = destination ?? pino.destination({ fd: stderr, sync: true });
  return pino(options, { write: (line) => out.write(maskTexts(line)) });
}

/** In the texts of a line of JSON only: a time is a number as long as some that must go. */
function maskTexts(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"/g, maskIdentifiers);
}

interface ToldError {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  readonly frames?: readonly string[];
  readonly cause?: ToldError;
}

/** Where it happened and of what kind. Other fields of an error, such as a database's, may hold a person's words. */
function tellError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack = '', cause } = error;
  return {
    type: name,
    ...findCode(error),
    ...(mayQuote(error) ? {} : { message: error.message }),
    frames: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    ...(cause === undefined ? {} : { cause: tellError(cause) }),
  };
}

/** In a turn any message may show the value that was wrong; a parser's does everywhere. */
function mayQuote(error: Error): boolean {
  return findTurnMarks() !== undefined || error instanceof SyntaxError;
}

function findCode(error: Error): { readonly code?: string } {
  return 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
}
