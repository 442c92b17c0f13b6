import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkLink } from '../../../src/centre-answers/check-link.ts';

let site: Server;
let origin: string;
beforeAll(async () => {
  site = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/muet') return;
    if (path === '/ailleurs') response.writeHead(302, { Location: '/page' });
    else if (path === '/rond') response.writeHead(301, { Location: '/rond' });
    else response.writeHead(path === '/page' ? 200 : path === '/panne' ? 500 : 404);
    response.end();
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});

describe('checkLink', () => {
  it.each([
    ['/page', 'found'],
    ['/ailleurs', 'found'],
    ['/rien', 'gone'],
    ['/panne', 'failing'],
    ['/rond', 'failing'],
    ['/muet', 'unreachable'],
  ])('says of %s that it is %s', async (path, state) => {
    expect(await checkLink(`${origin}${path}`, { isPrivateAllowed: true, patienceMs: 500 })).toBe(state);
  });

  it('says of a site that nobody serves that it is unreachable', async () => {
    expect(await checkLink('http://127.0.0.1:1/', { isPrivateAllowed: true })).toBe('unreachable');
  });

  it.each([
    'http://127.0.0.1:3978/',
    'http://2130706433/',
    'http://localhost/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
  ])('asks nothing of %s, which is of the centre’s own network', async (url) => {
    expect(await checkLink(url)).toBe('private');
  });
});
