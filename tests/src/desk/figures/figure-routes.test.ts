import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kinds, type TestDatabases } from '../../../fixtures/databases.ts';
import { type AtDesk, type OpenDeskServer, startOpenDesk } from '../../../fixtures/open-desk.ts';

/** Of a centre: month, figure, people. */
const september = { centre_id: 'demo', month: '2026-09' };
const counted = [
  { ...september, figure: 'end/answered', people: 14 },
  { ...september, figure: 'end/handed', people: 9 },
  { ...september, figure: 'end/left', people: 4 },
  { ...september, figure: 'aim/guided-path', people: 11 },
  { ...september, figure: 'asked/salaire', people: 3 },
  { ...september, figure: 'shown/teleconseiller', people: 6 },
  { ...september, figure: 'shown/gone-since', people: 5 },
  { ...september, figure: 'reason/asked', people: 9 },
  { centre_id: 'demo', month: '2026-10', figure: 'end/answered', people: 20 },
  // Not over yet, and of somebody else.
  { centre_id: 'demo', month: '2026-11', figure: 'end/answered', people: 300 },
  { centre_id: 'other', month: '2026-10', figure: 'end/answered', people: 400 },
];

describe.each(kinds)('the figures of a centre, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let server: OpenDeskServer;
  let karim: AtDesk;
  beforeAll(async () => {
    databases = await startDatabases();
    server = await startOpenDesk(await databases.create());
    karim = await server.hire('karim', { role: 'responsable' });
  });
  afterAll(async () => {
    await server.close();
    await databases.stop();
  });

  it('tell nothing while there is nothing to tell', async () => {
    expect((await karim.browser.call('GET', '/figures')).body).toEqual({ months: [], tables: [] });
  });

  it('tell each month that is over, in steps of five, and sums of what is told', async () => {
    await server.state.db.insertInto('figure_counts').values(counted).execute();
    const followed = { centre_id: 'demo', day: '2026-10-21', helped: 'yes', happened: 'nothing', answers: 7 };
    await server.state.db.insertInto('follow_up_counts').values(followed).execute();
    const { body } = await karim.browser.call('GET', '/figures');
    expect(body.months).toEqual(['septembre 2026', 'octobre 2026']);
    const rows = body.tables.flatMap(({ rows }: { rows: readonly object[] }) => rows);
    expect(rows).toEqual([
      { label: 'Toutes les personnes', counts: [15, 20], sum: 35 },
      { label: 'Aidées par le bot seul', counts: [10, 20], sum: 30 },
      { label: 'Confiées à l’équipe', counts: [5, 'fewer'], sum: 5 },
      { label: 'Pas comprises par le bot', counts: ['fewer', 'fewer'], sum: 'fewer' },
      { label: 'Parties en chemin', counts: ['fewer', 'fewer'], sum: 'fewer' },
      { label: 'Le parcours guidé', counts: [10, 'fewer'], sum: 10 },
      { label: 'gone-since', counts: [5, 'fewer'], sum: 5 },
      { label: 'Téléconseillère / Téléconseiller', counts: [5, 'fewer'], sum: 5 },
      { label: 'Oui', counts: ['fewer', 5], sum: 5 },
      { label: 'Rien de neuf', counts: ['fewer', 5], sum: 5 },
    ]);
  });

  it('come as a table that spreadsheets open', async () => {
    const response = await fetch(`${server.origin}/conseillers/api/figures.csv`, {
      headers: { Cookie: karim.browser.cookie },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('chiffres-2026-11-23.csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe('Question;Détail;septembre 2026;octobre 2026;Ensemble');
    expect(lines[3]).toMatch(/;Confiées à l’équipe;5;moins de 5;5$/);
  });
});
