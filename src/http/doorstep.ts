import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { HttpError, type RefusalCode } from './http-error.ts';

declare module 'restify' {
  interface Server {
    /** Runs before all else that restify does; false ends it there. The published types do not know it yet. */
    first(handler: (request: Request, response: Response) => boolean): Server;
  }
}

/** What every response says to browsers, be it of a route or of what never reaches one. */
const safeHeaders = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' } as const;

/** Over TLS, browsers are told to come no other way for a year. */
export function setSafeHeaders(response: ServerResponse, publicUrl: string | null | undefined): void {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  if (publicUrl?.startsWith('https:')) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

/** Whether restify can read where a request goes: it parses the host with the path, and what it throws there ends the program. */
export function hasReadableAddress({ url = '', headers, httpVersion }: IncomingMessage): boolean {
  if (headers.host === undefined && httpVersion === '1.1') return false;
  const base = `http://${headers.host || 'localhost'}`;
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base);
}

/** Refuses before anything of restify's has run. */
export function refuseEarly(response: ServerResponse, refusal: HttpError): void {
  const body = JSON.stringify(refusal.toBody());
  response.writeHead(refusal.status, { ...refusal.headers, ...describe(body) });
  response.end(body);
}

/** Says no on a connection that is not HTTP's any more, or never was. */
export function refuseSocket(socket: Duplex, refusal: HttpError): void {
  const body = JSON.stringify(refusal.toBody());
  const headers = { ...safeHeaders, ...refusal.headers, ...describe(body), Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join('')}\r\n${body}`);
}

/** Has what Node refuses by itself told as the rest is. */
export function refuseMisformed(server: Server): void {
  // A missing host is refused where the address is read.
  Object.assign(server, { requireHostHeader: false });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    refuseSocket(socket, new HttpError(parserRefusals[error.code ?? ''] ?? 'BadArgument'));
    // What it goes on sending is read no more.
    socket.once('finish', () => socket.destroy());
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    setSafeHeaders(response, null);
    refuseEarly(response, new HttpError('BadArgument', { Connection: 'close' }));
  });
}

const parserRefusals: Readonly<Record<string, RefusalCode>> = {
  HPE_HEADER_OVERFLOW: 'HeadersTooLarge',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'BodyTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'TooSlow',
};

function describe(body: string): Readonly<Record<string, string>> {
  return {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
  };
}
