import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kinds, type TestDatabases } from '../fixtures/databases.ts';
import { LivePage } from '../fixtures/live-page.ts';
import { until } from '../fixtures/until.ts';
import { type Attack, deskAttacks, nobody, toNamed } from './desk-attacks.ts';
import { fillCentre, findSecrets, type Kept } from './fill-centre.ts';
import { readKept } from './read-kept.ts';
import { bothWays, nord, startTwoCentres, sud, type TwoCentres } from './two-centres.ts';

const attacks = Object.entries(deskAttacks);
const lists = attacks.flatMap(([name, attack]) => (attack.kind === 'lists' ? [[name, attack] as const] : []));
const names = attacks.flatMap(([name, attack]) => (attack.kind === 'names' ? [[name, attack] as const] : []));

const runs = attacks.flatMap(([name, attack]) => (attack.kind === 'runs' ? [[name, attack] as const] : []));

describe.each(kinds)('the desks of two centres, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let server: TwoCentres;
  const kept = new Map<string, Kept>();
  beforeAll(async () => {
    databases = await startDatabases();
    server = await startTwoCentres({ DATABASE_URL: await databases.create() });
    for (const side of [nord, sud]) kept.set(side.centreId, await fillCentre(server, side));
  });
  afterAll(async () => {
    await server.close();
    await databases.stop();
  });

  const keptOf = (centreId: string): Kept => {
    const found = kept.get(centreId);
    if (found === undefined) throw new Error(`${centreId}: expected one of the two`);
    return found;
  };

  /** What the desk answers, whatever it is. */
  const call = async (by: Kept, role: Role, method: string, { path, body }: Tried) => {
    const address = server.addressOf(by.side.centreId);
    const url = `${address}/conseillers/api${path}`;
    const page = { 'Content-Type': 'application/json', 'X-Desk': '1', Origin: address };
    const { cookie } = by[role].browser;
    const response = await fetch(url, {
      method,
      headers: { ...(method === 'GET' ? {} : page), Cookie: cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  };

  describe.each(bothWays)('whoever is of %s', (own, other) => {
    it('is shown what is theirs in every list, and nothing of the other', async () => {
      const [mine, theirs] = [keptOf(own), keptOf(other)];
      for (const [name, { role, paths }] of lists) {
        const [method = ''] = name.split(' ');
        for (const path of paths(theirs)) {
          const { status, text } = await call(mine, role, method, { path });
          expect([path, status, findSecrets(theirs, text)]).toEqual([path, 200, []]);
        }
        const shown = await Promise.all(paths(mine).map((path) => call(mine, role, method, { path })));
        const told = shown.flatMap(({ text }) => findSecrets(mine, text));
        expect([name, told.length > 0]).toEqual([name, true]);
      }
    });

    it('gets for whatever they name of the other what a stranger gets, and changes nothing there', async () => {
      const [mine, theirs] = [keptOf(own), keptOf(other)];
      await call(mine, 'conseiller', 'POST', { path: `/cases/${mine.caseId}/take`, body: {} });
      const before = await readKept(server.database, theirs);
      for (const [name, { role, tries }] of names) {
        const [method = ''] = name.split(' ');
        const made = tries(nobody, mine);
        for (const [index, tried] of tries(toNamed(theirs), mine).entries()) {
          const found = await call(mine, role, method, tried);
          const stranger = await call(mine, role, method, made[index] ?? tried);
          expect([name, index, found]).toEqual([name, index, stranger]);
          expect([name, findSecrets(theirs, found.text)]).toEqual([name, []]);
        }
      }
      expect(await readKept(server.database, theirs)).toEqual(before);
    });

    it('runs no centre, be it their own', async () => {
      const mine = keptOf(own);
      for (const [name, { tries }] of runs) {
        const [method = ''] = name.split(' ');
        for (const role of ['conseiller', 'responsable'] as const) {
          const named = [keptOf(other), mine].map(toNamed);
          const answers = await Promise.all(
            [...named, nobody].flatMap(tries).map((tried) => call(mine, role, method, tried)),
          );
          expect([name, new Set(answers.map(({ status }) => status))]).toEqual([name, new Set([403])]);
          expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
        }
      }
      const centres = await server.database.db.selectFrom('centres').selectAll().execute();
      expect(centres).toEqual([]);
    });

    it('hears live of what is theirs alone', async () => {
      const [mine, theirs] = [keptOf(own), keptOf(other)];
      const page = await LivePage.open(server.addressOf(own), mine.conseiller.browser.cookie);
      const there = await LivePage.open(server.addressOf(other), theirs.conseiller.browser.cookie);
      page.send({ kind: 'open', caseId: theirs.caseId, from: 0 });
      there.send({ kind: 'open', caseId: theirs.caseId, from: 0 });
      await call(theirs, 'conseiller', 'POST', { path: `/cases/${theirs.caseId}/take`, body: {} });
      await theirs.person.say(`Encore un ${theirs.side.mark} de ${own}`);
      await there.untilLine(`Encore un ${theirs.side.mark} de ${own}`);
      page.send({ kind: 'open', caseId: mine.caseId, from: 0 });
      await page.until(({ kind }) => kind === 'lines');
      expect(findSecrets(theirs, JSON.stringify(page.received))).toEqual([]);
      expect(findSecrets(mine, JSON.stringify(there.received))).toEqual([]);
      await Promise.all([page.close(), there.close()]);
    });
  });

  it('pass on fiches as their own centre shows them', async () => {
    const { text } = await call(keptOf('sud'), 'conseiller', 'GET', { path: '/knowledge?q=salaire%20boulanger' });
    expect(text).toContain('/fiches/boulanger?centre=sud');
    expect(text).not.toMatch(/\/fiches\/[a-z-]+(?!\?centre=sud)["\s.]/);
  });

  it('open no desk with what opens the chat, nor the chat with what opens a desk', async () => {
    const { person, conseiller } = keptOf('nord');
    const asked = { headers: { Cookie: `desk=${person.token}` } };
    const response = await fetch(`${server.address}/conseillers/api/me`, asked);
    expect(response.status).toBe(401);
    const token = conseiller.browser.cookie.replace('desk=', '');
    expect((await person.ask('/v3/directline/tokens/refresh', { token, body: {} })).status).toBe(401);
  });

  it('let an admin open accounts everywhere, and see nothing else of another centre', async () => {
    const admin = await server.hire(nord, 'admin');
    const theirs = keptOf('sud');
    const accounts = await admin.browser.call('GET', '/accounts');
    expect(JSON.stringify(accounts.body)).toContain(theirs.side.mark);
    const mine = { ...keptOf('nord'), conseiller: admin, responsable: admin };
    for (const [name, attack] of attacks.filter(([each]) => !/ \/(accounts|me)/.test(each))) {
      for (const { text } of await tryAll(attack, mine, theirs, name)) expect(findSecrets(theirs, text)).toEqual([]);
    }
  });

  const tryAll = async (attack: Attack, mine: Kept, theirs: Kept, name: string) => {
    const [method = ''] = name.split(' ');
    if (attack.kind === 'own' || attack.kind === 'runs') return [];
    const tried: readonly Tried[] =
      attack.kind === 'lists' ? attack.paths(theirs).map((path) => ({ path })) : attack.tries(toNamed(theirs), mine);
    return Promise.all(tried.map((each) => call(mine, attack.role, method, each)));
  };

  it('tell of an erased case to nobody else', async () => {
    const theirs = keptOf('sud');
    const page = await LivePage.open(server.addressOf('nord'), keptOf('nord').conseiller.browser.cookie);
    await theirs.passer.say('effacer mes données');
    await theirs.passer.say('oui');
    await until(
      () => theirs.passer.read(),
      (read) => read.includes('erased'),
    );
    expect(findSecrets(theirs, JSON.stringify(page.received))).toEqual([]);
    await page.close();
  });
});

type Role = 'conseiller' | 'responsable';

interface Tried {
  readonly path: string;
  readonly body?: object;
}
