import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import restify, { type Server } from 'restify';
import { hubSecret } from '../fixtures/loopback-hub.ts';
import { deskAttacks } from '../isolation/desk-attacks.ts';
import { others, routes } from '../isolation/surfaces.ts';
import { startTwoCentres, type TwoCentres } from '../isolation/two-centres.ts';

const base = '/conseillers/api';

/** All that can be configured, so that no route is missing. */
const everything = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppPassword: 'p',
  MicrosoftAppType: 'MultiTenant',
  HANDOFF_HUB_URL: 'http://127.0.0.1:9/handoff',
  HANDOFF_HUB_SECRET: hubSecret,
  DIRECTLINE_SECRET: 'un-secret-pris-au-hasard-4821',
  OIDC_ISSUER: 'https://connexion.example',
  OIDC_CLIENT_ID: 'desk',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_CENTRE: 'nord',
};

let running: TwoCentres;
let known: readonly string[];
beforeAll(async () => {
  const made: Server[] = [];
  // The server keeps its router to itself: it is caught when it is made.
  const { createServer } = restify;
  Object.assign(restify, {
    createServer: (...options: Parameters<typeof createServer>) => {
      const server = createServer(...options);
      made.push(server);
      return server;
    },
  });
  running = await startTwoCentres(everything);
  Object.assign(restify, { createServer });
  // The desk is there when somebody first comes to it.
  await fetch(`${running.address}${base}/ways`);
  known = made.flatMap(listRoutes);
});
afterAll(() => running.close());

/** As `GET /fiches/:metierId`. */
function listRoutes({ router }: Server): readonly string[] {
  return Object.values(parseRoutes(router.getRoutes())).map(({ method, path }) => `${method} ${path}`);
}

function parseRoutes(found: object): Readonly<Record<string, { readonly method: string; readonly path: string }>> {
  return found as ReturnType<typeof parseRoutes>;
}

describe('the centres are kept apart', () => {
  it('at every route of the desk, by something that is tried there', () => {
    const found = known.flatMap((route) => (route.includes(` ${base}/`) ? [route.replace(base, '')] : []));
    expect(found.length).toBeGreaterThan(40);
    expect(found.toSorted()).toEqual(Object.keys(deskAttacks).toSorted());
  });

  it('at every other route, as surfaces.ts tells', () => {
    const rest = known.filter((route) => !route.includes(` ${base}/`) && !/^(HEAD|GET \/assets\/)/.test(route));
    expect(rest.toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  it('by tests that are there', () => {
    const kept = [...Object.values(routes), ...Object.values(others)];
    const files = new Set(kept.flatMap((each) => ('provedBy' in each ? each.provedBy : [])));
    expect([...files].filter((file) => !existsSync(file))).toEqual([]);
  });
});
