import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dump } from 'js-yaml';
import type { AuditEntry } from '../../../src/audit/audit.ts';
import { createCentreDeeds } from '../../../src/centres/centre-deeds.ts';
import { runCentre } from '../../../src/cli/run-centre.ts';
import { createLog } from '../../../src/log.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { deskCentres, lille } from '../../fixtures/centres.ts';
import { startSqlite, type TestDatabases } from '../../fixtures/databases.ts';

const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-centre-'));
const file = join(folder, 'lille.yaml');
const noted: AuditEntry[] = [];
let databases: TestDatabases;
let database: Database;

beforeAll(async () => {
  databases = await startSqlite();
  database = await openDatabase(await databases.create(), createLog('silent'));
});
beforeEach(async () => {
  await database.db.deleteFrom('centres').execute();
  writeFileSync(file, dump(lille));
  noted.length = 0;
});
afterAll(async () => {
  await database.close();
  await databases.stop();
  rmSync(folder, { recursive: true });
});

async function run(args: readonly string[], input = '') {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCentre(args, {
    open: async () => ({
      deeds: createCentreDeeds({
        db: database.db,
        shipped: () => deskCentres,
        clock: () => Date.UTC(2026, 10, 23),
        onChanged: async () => undefined,
      }),
      retentionDays: 30,
      readInput: async () => input,
      close: async () => undefined,
    }),
    audit: { note: (entry) => noted.push(entry) },
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('centre', () => {
  it('makes one of a file, shows it as it was written, and lists it', async () => {
    expect(await run(['add', file])).toEqual({
      code: 0,
      out: 'The centre lille (Centre de formation du Port, FR) is made: its people may come.',
      err: '',
    });
    const shown = await run(['show', 'lille', '--json']);
    expect(JSON.parse(shown.out)).toEqual(lille);
    expect((await run(['list'])).out.split('\n')).toEqual([
      'demo (Centre demo, FR)',
      'autre (Centre autre, FR)',
      'lille (Centre de formation du Port, FR)',
    ]);
    expect(noted).toEqual([{ who: 'cli', what: 'centre-added', which: 'lille', result: 'done' }]);
  });

  it('changes one by what « show » has written, piped in', async () => {
    const { out } = await run(['show', 'demo']);
    const changed = await run(['change', '-'], out.replace('Centre demo', 'Centre neuf'));
    expect([changed.code, changed.out]).toEqual([0, 'The centre demo (Centre neuf, FR) is changed.']);
    expect((await run(['list', '--json'])).out).toContain('"name": "Centre neuf"');
  });

  it('closes one, tells until when and whom to ask, and opens it again', async () => {
    const closed = await run(['close', 'autre', '--days', '10', '--instead', 'La mission locale.']);
    expect(closed.out).toBe(
      'The centre autre (Centre autre, FR, closed, its data leaves on 2026-12-03) is closed; people are told « La mission locale. »; its data leaves in 10 days.',
    );
    expect(JSON.parse((await run(['list', '--json'])).out).centres[1]).toMatchObject({
      closedAt: '2026-11-23',
      leavesAt: '2026-12-03',
    });
    expect((await run(['reopen', 'autre'])).out).toBe('The centre autre (Centre autre, FR) is open.');
    expect((await run(['close', 'autre'])).out).toContain('France Travail');
    expect(noted.map(({ what }) => what)).toEqual(['centre-closed', 'centre-reopened', 'centre-closed']);
  });

  it.each([
    [['show', 'nulle-part'], 'The centre: is "nulle-part", expected the id of a centre: "demo", "autre".'],
    [['change', 'nulle-part.yaml'], 'nulle-part.yaml: cannot be read.'],
    [['reopen', 'demo'], 'The centre "demo" is open already.'],
  ])('tells the problem of %j', async (args, problem) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(problem);
  });

  it('tells all that is wrong with a file at once, and notes that it failed', async () => {
    writeFileSync(file, dump({ ...lille, phone: null, country: 'CH', origins: ['port.example'] }));
    const { code, err } = await run(['add', file]);
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^phone: is missing, expected a text/),
      'country: is "CH", expected FR or BE.',
      expect.stringMatching(/^origins 1: is "port.example", expected the address of a site alone/),
    ]);
    expect(noted).toEqual([{ who: 'cli', what: 'centre-added', which: 'lille', result: 'failed' }]);
    for (const text of ['- a\n- b', 'a: [', '5']) {
      writeFileSync(file, text);
      expect((await run(['add', file])).err).toMatch(/expected one centre|is no YAML/);
    }
  });

  it.each([
    [[]],
    [['add']],
    [['list', 'demo']],
    [['show', 'demo', 'autre']],
    [['frob', 'demo']],
    [['show', 'demo', '--days', '3']],
    [['close', 'demo', '--days']],
    [['close', 'demo', '--days', '0']],
    [['close', 'demo', '--instead', ' ']],
    [['show', 'demo', '--what', 'x']],
  ])('is used wrongly by %j', async (args) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });
});
