import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type DownloadOptions, download } from '../../../src/cli/download.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

/** Downloads what a loopback server answers, into a folder that holds an older file. */
async function fetchFrom(
  answer: RequestListener,
  options: DownloadOptions = {},
): Promise<{ folder: string; error: string }> {
  const folder = makeTempFolder();
  const path = join(folder, 'rome.zip');
  writeFileSync(path, 'older');
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    await download(`http://127.0.0.1:${port}/rome.zip`, path, options);
    return { folder, error: '' };
  } catch (error) {
    return { folder, error: String(error) };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** restify, where another test has loaded it, gives nothing back from writeHead. */
function answerWith(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): RequestListener {
  return (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

const held = (folder: string): string => readFileSync(join(folder, 'rome.zip'), 'utf8');

describe('download', () => {
  it('puts the file in its place, and tells how far it is', async () => {
    const seen: (readonly number[])[] = [];
    const answer: RequestListener = (_request, response) => {
      response.setHeader('content-length', 5);
      response.end('newer');
    };
    const { folder, error } = await fetchFrom(answer, { onProgress: (...progress) => seen.push(progress) });
    expect({ error, text: held(folder), last: seen.at(-1) }).toEqual({ error: '', text: 'newer', last: [5, 5] });
    expect(readdirSync(folder)).toEqual(['rome.zip']);
  });

  it.each<[string, RequestListener, DownloadOptions, string]>([
    ['a file that is not there', answerWith(404), {}, 'the answer is 404'],
    ['a redirect', answerWith(302, { location: 'http://127.0.0.1:1/' }), {}, 'redirect'],
    [
      'a file that says it is too long',
      answerWith(200, { 'content-length': '9' }, '123456789'),
      { mostBytes: 5 },
      'it has 9 bytes, expected 5 at most',
    ],
    [
      'a file that is too long without saying so',
      (_request, response) => {
        response.write('123');
        response.end('456789');
      },
      { mostBytes: 5 },
      'it has more than 5 bytes',
    ],
    [
      'a file that breaks off',
      (request, response) => {
        response.writeHead(200, { 'content-length': 9 });
        response.write('123', () => request.socket.destroy());
      },
      {},
      'cannot be fetched',
    ],
    ['a server that says nothing', () => undefined, { timeoutMs: 50 }, 'timeout'],
  ])('refuses %s, and leaves what was there', async (_what, answer, options, expected) => {
    const { folder, error } = await fetchFrom(answer, options);
    expect(error).toContain(expected);
    expect(held(folder)).toBe('older');
    expect(existsSync(join(folder, `rome.zip.${process.pid}.draft`))).toBe(false);
  });
});
