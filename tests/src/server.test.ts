import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from 'restify';
import { endpoint } from '../../src/http/reply.ts';
import { createLog } from '../../src/log.ts';
import type { Readiness } from '../../src/readiness.ts';
import { close, createServer, listen } from '../../src/server.ts';
import { StartupError } from '../../src/startup-error.ts';
import { createReadiness } from '../fixtures/ready.ts';

const log = createLog('silent');
let isAvailable = true;
let readiness: Readiness;
let server: Server;
let origin: string;

function addFault(it: Server): void {
  it.get(
    '/fault',
    endpoint(log, async () => {
      throw new Error('secret cause');
    }),
  );
  it.get('/raw-fault', async () => {
    throw new Error('secret cause');
  });
}

beforeAll(async () => {
  readiness = createReadiness(async () => isAvailable);
  server = createServer({ log, readiness, register: [addFault], upgrade: () => false });
  origin = await listen(server, { host: '127.0.0.1', port: 0 });
});
afterAll(() => close(server));

async function call(path: string, method = 'GET'): Promise<{ status: number; body: string; headers: Headers }> {
  const response = await fetch(origin + path, { method });
  return { status: response.status, body: await response.text(), headers: response.headers };
}

/** The first line that comes back for bytes as they are: no client would send them. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(bytes));
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString().split('\r\n')[0] ?? '');
    });
    socket.once('error', reject);
  });
}

describe('the server', () => {
  it('says that it is well and ready', async () => {
    expect(await call('/healthz')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
    expect(await call('/readyz')).toMatchObject({ status: 200, body: '{"status":"ready"}' });
  });

  it('asks to wait while it is not ready, yet says that it is well', async () => {
    readiness.close();
    const [health, ready, other] = await Promise.all([call('/healthz'), call('/readyz'), call('/autre')]);
    readiness.open();
    expect([health.status, ready.status, other.status]).toEqual([200, 503, 503]);
    expect(ready.headers.get('retry-after')).toBe('1');
  });

  it('answers on while it leaves, yet asks for nobody more, and keeps no connection', async () => {
    readiness.leave();
    const [ready, other] = await Promise.all([call('/readyz'), call('/autre')]);
    readiness.open();
    expect([ready.status, ready.body]).toEqual([503, '{"status":"not-ready","reasons":["draining"]}']);
    expect([other.status, other.headers.get('connection')]).toEqual([404, 'close']);
    expect((await call('/autre')).headers.get('connection')).toBe('keep-alive');
  });

  it('is well, but not ready, while its database is away', async () => {
    isAvailable = false;
    const [health, ready] = await Promise.all([call('/healthz'), call('/readyz')]);
    isAvailable = true;
    expect([health.status, ready.status, ready.body]).toEqual([
      200,
      503,
      '{"status":"not-ready","reasons":["database-away"]}',
    ]);
    expect((await call('/readyz')).status).toBe(200);
  });

  it.each([
    ['/nothing', 'GET', 404, 'NotFound'],
    ['/%', 'GET', 404, 'NotFound'],
    ['/..%2f..%2fetc/passwd', 'GET', 404, 'NotFound'],
    ['/<script>', 'GET', 404, 'NotFound'],
    ['/healthz', 'DELETE', 405, 'MethodNotAllowed'],
    ['/fault', 'GET', 500, 'InternalError'],
    ['/raw-fault', 'GET', 500, 'InternalError'],
  ])('refuses %s by %s with %i %s, without a word too many', async (path, method, status, code) => {
    const reply = await call(path, method);
    expect([reply.status, JSON.parse(reply.body).error.code]).toEqual([status, code]);
    expect(reply.body).not.toMatch(/secret|script|passwd/);
  });

  it('hides what it is made of, and keeps browsers from guessing', async () => {
    const { headers } = await call('/healthz');
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('tells browsers to come by TLS only, where people reach it so', async () => {
    const publicUrl = 'https://chat.centre.example';
    const secure = createServer({ log, readiness, register: [], upgrade: () => false, publicUrl });
    const address = await listen(secure, { host: '127.0.0.1', port: 0 });
    const told = await Promise.all(['/healthz', '/nothing'].map((path) => fetch(address + path)));
    await close(secure);
    expect(told.map(({ headers }) => headers.get('strict-transport-security'))).toEqual(
      Array(2).fill('max-age=31536000'),
    );
  });

  it.each([
    ['no HTTP at all', 'bonjour\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    [
      'an upgrade that nobody takes',
      'GET /x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      'HTTP/1.1 404 Not Found',
    ],
    [
      'headers beyond measure',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
      'HTTP/1.1 431 Request Header Fields Too Large',
    ],
  ])('answers %s', async (_case, bytes, line) => {
    expect(await send(bytes)).toBe(line);
  });

  it('says where it wanted to listen when it may not', async () => {
    const other = createServer({ log, readiness, register: [], upgrade: () => false });
    const port = Number(new URL(origin).port);
    await expect(listen(other, { host: '127.0.0.1', port })).rejects.toThrow(StartupError);
    await expect(listen(other, { host: '127.0.0.1', port })).rejects.toThrow(`"127.0.0.1" and ${port}, expected`);
  });
});
