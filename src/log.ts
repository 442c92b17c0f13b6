import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The one logger, JSON lines on stderr. Nobody gives it what people write, tokens or addresses with a query; should one
 * slip through in a request's headers, it is cut out.
 */
export function createLog(level: string): Log {
  const redact = ['req.headers.authorization', '*.token', '*.text'];
  return pino({ level, base: null, redact }, pino.destination({ fd: 2, sync: true }));
}
