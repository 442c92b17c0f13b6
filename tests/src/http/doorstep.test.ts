import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../fixtures/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Sends bytes as they are; gives all that comes until the server closes. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1', () => socket.end(bytes));
    socket.setEncoding('latin1').on('data', (data: string) => {
      answer += data;
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

/** Asks for another protocol, and breaks the connection off at once. */
function breakOff(path: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1', () => {
      const bytes = `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`;
      socket.write(bytes, () => setImmediate(() => socket.resetAndDestroy()));
    });
    socket.on('error', () => undefined).on('close', () => resolve());
  });
}

describe('the doorstep', () => {
  it('serves on when clients break off while they are refused', async () => {
    const paths = ['/', '/conseillers/api/live', '/v3/directline/conversations/x/stream'];
    await Promise.all(Array.from({ length: 90 }, (_, index) => breakOff(paths[index % paths.length] ?? '/')));
    expect((await server.call('GET', '/healthz')).status).toBe(200);
  });

  it.each([
    ['a host that is no host', 'GET /healthz HTTP/1.1\r\nHost: %00\r\n\r\n', 400],
    ['a port that is no port', 'GET /conseillers HTTP/1.1\r\nHost: x:99999\r\n\r\n', 400],
    ['an address that is no address', 'GET http:// HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
    ['another method than any', 'HELLO / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['what is not HTTP', '\u0016\u0003\u0001\u0000\u0001', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['an odd expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: cake\r\nConnection: close\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ])('refuses %s, with the headers of every response, and serves on', async (_case, bytes, status) => {
    const answer = await sendRaw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/X-Content-Type-Options: nosniff/i);
    expect(answer).toMatch(/Referrer-Policy: same-origin/i);
    expect(answer).toContain('"message":');
    expect((await server.call('GET', '/healthz')).status).toBe(200);
  });
});
