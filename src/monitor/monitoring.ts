import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import type { Metrics } from './metrics.ts';
import { type Happening, type Monitor, noMonitor, type Readings } from './monitor.ts';

/** What watches the program, and whoever watches that. */
export interface Monitoring extends Monitor {
  /** Where `/metrics` answers; null when it does not. */
  readonly address: string | null;
  /** Loads the metrics, beside whatever runs: the start of the program has no time for them. */
  start(readings: Readings): void;
  close(): Promise<void>;
}

/** Events kept until the metrics are loaded, some hundred milliseconds after the start. */
const maxEarly = 10_000;

const off: Monitoring = { ...noMonitor, address: null, start: () => undefined, close: async () => undefined };

/** Listens for Prometheus. Throws a StartupError where it was told to listen and may not. */
export async function openMonitoring(admin: Config['admin'], log: Log): Promise<Monitoring> {
  if (admin === null) return off;
  const loading = Promise.withResolvers<Metrics>();
  const server = createServer((request, response) => void answer(request, response, loading.promise, log));
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(admin.port, admin.host, resolve);
    });
  } catch (cause) {
    return goWithout(admin, cause, log);
  }

  let early: Happening[] = [];
  let metrics: Metrics | undefined;
  return {
    address: formatAddress(server.address()),
    tell: (happening) => {
      if (metrics !== undefined) metrics.tell(happening);
      else if (early.length < maxEarly) early.push(happening);
    },
    start: (readings) => {
      import('./metrics.ts').then(({ createMetrics }) => {
        metrics = createMetrics(readings);
        for (const happening of early) metrics.tell(happening);
        early = [];
        loading.resolve(metrics);
      }, loading.reject);
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** A second program on one machine finds the usual port taken, and serves people all the same. */
function goWithout({ host, port, isChosen }: NonNullable<Config['admin']>, cause: unknown, log: Log): Monitoring {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (isChosen) {
    const expected = 'expected an address and a port that are free and ours';
    throw new StartupError([`ADMIN_HOST, ADMIN_PORT: are "${host}" and ${port}, ${expected}. (${message})`]);
  }
  log.warn({ port }, 'no metrics: the port is taken; set ADMIN_PORT to another one, or to 0 for none');
  return off;
}

async function answer(request: IncomingMessage, response: ServerResponse, loading: Promise<Metrics>, log: Log) {
  if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') return end(response, 404);
  try {
    const metrics = await loading;
    const text = await metrics.format();
    response.setHeader('Content-Type', metrics.contentType);
    end(response, 200, text);
  } catch (error) {
    log.error({ err: error }, 'metrics failed');
    end(response, 500);
  }
}

function end(response: ServerResponse, status: number, text = ''): void {
  response.statusCode = status;
  response.end(text);
}

function formatAddress(address: AddressInfo | string | null): string | null {
  if (typeof address === 'string' || address === null) return null;
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}
