import type { Server } from 'restify';
import { endpoint } from '../http/reply.ts';
import type { Log } from '../log.ts';
import type { Gate } from './gate.ts';
import type { Route } from './route.ts';

export const base = '/conseillers/api';

const methods = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del' } as const;

/** Puts the routes on the server, each behind the gate: there is no other way to a handler. */
export function registerRoutes(
  server: Server,
  routes: readonly Route[],
  { gate, log }: { gate: Gate; log: Log },
): void {
  for (const route of routes) {
    server[methods[route.method]](
      base + route.path,
      endpoint(log, async (request, response) => {
        gate.admit(request);
        if (route.role === null) return route.answer(request, response);
        return route.answer(request, response, await gate.enter(request, response, route.role));
      }),
    );
  }
}
