import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer, TestStream } from '../../../fixtures/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ REQUESTS_PER_MINUTE: '0' });
});
afterAll(() => server.close());

async function begin(): Promise<{ token: string; streamUrl: string; conversationId: string }> {
  const { token } = (await server.call('POST', '/widget/token')).body;
  return { token, ...(await server.call('POST', '/v3/directline/conversations', { token })).body };
}

describe('a stream', () => {
  it('opens with the token in its address', async () => {
    const stream = new TestStream((await begin()).streamUrl, { Origin: server.origin });
    expect(await stream.opened()).toBe(101);
    await stream.close();
  });

  it.each<[string, number, (url: string, other: string) => string]>([
    ['no token', 401, (url) => url.replace(/&t=.*/, '')],
    ['a broken token', 401, (url) => url.replace(/&t=.*/, '&t=abc')],
    ['the token of another conversation', 403, (url, other) => url.replace(/&t=.*/, `&t=${tokenOf(other)}`)],
    ['a broken watermark', 400, (url) => url.replace('watermark=-', 'watermark=x')],
    ['another address', 404, (url) => url.replace('/stream?', '/flux?')],
    ['an address outside', 404, (url) => url.replace(/\/v3.*/, '/')],
  ])('does not open with %s', async (_case, status, change) => {
    const [{ streamUrl }, other] = [await begin(), await begin()];
    expect(await new TestStream(change(streamUrl, other.streamUrl)).opened()).toBe(status);
  });

  it('does not open with the token of requests', async () => {
    const { streamUrl, token } = await begin();
    expect(await new TestStream(streamUrl.replace(/&t=.*/, `&t=${token}`)).opened()).toBe(401);
  });

  it('opens only in the minute that follows', async () => {
    const { streamUrl } = await begin();
    server.clock.now += 61_000;
    expect(await new TestStream(streamUrl).opened()).toBe(403);
  });

  it('does not open for a page of another site', async () => {
    const { streamUrl } = await begin();
    expect(await new TestStream(streamUrl, { Origin: 'https://evil.example' }).opened()).toBe(403);
  });

  it('asks for a WebSocket when it is asked for a page', async () => {
    const { streamUrl } = await begin();
    const { pathname, search } = new URL(streamUrl);
    expect((await server.call('GET', pathname + search)).status).toBe(426);
  });

  it('suffers empty keep-alives, and ends for whoever sends too much', async () => {
    const { streamUrl } = await begin();
    const stream = new TestStream(streamUrl);
    await stream.until(2);
    stream.socket.send('');
    const closed = new Promise((resolve) => {
      stream.socket.on('close', resolve);
    });
    stream.socket.send('x'.repeat(2000));
    expect(await closed).toBe(1009);
  });

  it('is closed as going away when the server stops', async () => {
    const stopping = await startServer();
    const { token } = (await stopping.call('POST', '/widget/token')).body;
    const { streamUrl } = (await stopping.call('POST', '/v3/directline/conversations', { token })).body;
    const stream = new TestStream(streamUrl);
    await stream.until(2);
    const closed = new Promise((resolve) => {
      stream.socket.on('close', resolve);
    });
    await stopping.close();
    expect(await closed).toBe(1001);
  });
});

function tokenOf(streamUrl: string): string {
  return new URL(streamUrl).searchParams.get('t') ?? '';
}
