import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Upgrade } from './channels/direct-line/upgrade.ts';
import { hasReadableAddress, refuseEarly, refuseMisformed, refuseSocket, setSafeHeaders } from './http/doorstep.ts';
import { HttpError, type RefusalCode } from './http/http-error.ts';
import { type Answer, endpoint, ok, sendError } from './http/reply.ts';
import type { Log } from './log.ts';
import type { Readiness } from './readiness.ts';
import { StartupError } from './startup-error.ts';

interface Parts {
  readonly log: Log;
  /** While it does not serve, only health is told, and the rest asked to wait. */
  readonly readiness: Pick<Readiness, 'isServing' | 'isLeaving' | 'findObstacles'>;
  /** Each puts its own routes on the server: the channels, the pages. */
  readonly register: readonly ((server: Server) => void)[];
  readonly upgrade: Upgrade;
  /** Where people reach it; over TLS, browsers are told to come no other way for a year. */
  readonly publicUrl?: string | null;
}

/** What whoever watches asks, whatever the state of the server. */
const healthPaths: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** Seconds. */
const retryAfter = '1';

/** Restify's own refusals, in our words. */
const refusalCodes: Readonly<Record<string, RefusalCode>> = {
  ResourceNotFoundError: 'NotFound',
  MethodNotAllowedError: 'MethodNotAllowed',
};

/** The HTTP server: health, the routes of each part, and one form for every refusal. */
export function createServer({ log, readiness, register, upgrade, publicUrl }: Parts): Server {
  // An empty name keeps the « Server » header out.
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false });
  // Restify's types know its former logger only.
  Object.assign(server, { log });
  server.first((request, response) => {
    setSafeHeaders(response, publicUrl);
    if (hasReadableAddress(request)) return true;
    refuseEarly(response, new HttpError('BadArgument'));
    return false;
  });
  server.pre((request, response, next) => {
    // Proxies keep connections: the next request is to go elsewhere.
    if (readiness.isLeaving()) response.setHeader('Connection', 'close');
    if (readiness.isServing() || healthPaths.has(request.path())) return next();
    sendError(response, notReady());
    next(false);
  });
  server.get(
    '/healthz',
    endpoint(log, async () => ok({ status: 'ok' })),
  );
  server.get(
    '/readyz',
    endpoint(log, (_request, response) => answerReady(readiness, response)),
  );
  for (const part of register) part(server);

  server.on('restifyError', (_request: Request, response: Response, error: Error, done: () => void) => {
    const code = refusalCodes[error.name];
    if (code === undefined) log.error({ err: error }, 'request failed');
    sendError(response, code === undefined ? error : new HttpError(code));
    done();
  });
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node looks after it no more: a client that breaks off would end the program.
    socket.on('error', () => socket.destroy());
    if (!readiness.isServing()) return refuseSocket(socket, notReady());
    if (!upgrade(request, socket, head)) refuseSocket(socket, new HttpError('NotFound'));
  });
  refuseMisformed(server.server);
  // Half a minute is enough to send a message by a bad line, and too little to hold connections by the thousand.
  server.server.requestTimeout = 30_000;
  // Longer than proxies and browsers keep a connection unused: they close it, and send nothing into one that is closing.
  server.server.keepAliveTimeout = 75_000;
  return server;
}

/** Listens; gives the address that people type. Throws a StartupError where it may not listen. */
export function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: Error) => {
      const problem = `HOST, PORT: are "${host}" and ${port}, expected an address and a port that are free and ours.`;
      reject(new StartupError([`${problem} (${cause.message})`]));
    });
    server.server.listen(port, host, () => resolve(formatAddress(server.server.address(), host)));
  });
}

/** Takes no new request, lets those under way end, and resolves when all is closed. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.server.close(() => resolve());
  });
}

async function answerReady(readiness: Parts['readiness'], response: Response): Promise<Answer> {
  const reasons = await readiness.findObstacles();
  if (reasons.length === 0) return ok({ status: 'ready' });
  response.setHeader('Retry-After', retryAfter);
  return ok({ status: 'not-ready', reasons }, 503);
}

function notReady(): HttpError {
  return new HttpError('Unavailable', { 'Retry-After': retryAfter });
}

function formatAddress(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
