import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rubriques } from '../../../knowledge/fact.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { tellKnowledge } from '../../fixtures/knowledge-command.ts';

const fixture = join(import.meta.dirname, '../../fixtures/library');

function run(args: readonly string[], folder = fixture): Promise<{ code: number; out: string; err: string }> {
  return tellKnowledge(args, { load: () => loadLibrary(folder) });
}

describe('runKnowledge', () => {
  it('checks the knowledge', async () => {
    expect(await run(['check'])).toEqual({
      code: 0,
      out: 'The knowledge is in order: 12 métiers, 3 formations.',
      err: '',
    });
  });

  it('tells every problem and exits with 1', async () => {
    expect(await run(['check'], 'nowhere')).toEqual({
      code: 1,
      out: '',
      err: 'nowhere: cannot be read, expected the folder of the knowledge.',
    });
  });

  it('tells problems as JSON when asked', async () => {
    const { code, out } = await run(['check', '--json'], 'nowhere');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ problems: ['nowhere: cannot be read, expected the folder of the knowledge.'] });
  });

  it('counts what is known, every rubrique listed', async () => {
    const { code, out } = await run(['stats', '--json']);
    expect(code).toBe(0);
    const stats: unknown = JSON.parse(out);
    expect(stats).toMatchObject({ metiers: 12, formations: 3, rubriques: { definition: 12 } });
    const lines = (await run(['stats'])).out;
    for (const rubrique of rubriques) expect(lines).toContain(`  ${rubrique}: `);
  });

  it('finds métiers as JSON, best first', async () => {
    const { code, out } = await run(['search', '--json', 'superviseur', 'de', 'centre', 'd’appels']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        metierId: 'superviseur',
        romeCode: null,
        nearestRomeCode: 'D1408',
        label: 'Superviseuse de centre d’appels / Superviseur de centre d’appels',
        score: 1,
      },
      expect.objectContaining({ metierId: 'teleconseiller', romeCode: 'D1408' }),
    ]);
  });

  it('finds métiers to read', async () => {
    expect(await run(['search', 'je suis boulangère'])).toEqual({
      code: 0,
      out: '1.00  Boulangère / Boulanger (boulanger, D1102): boulangère',
      err: '',
    });
  });

  it('answers that nothing was found', async () => {
    expect(await run(['search', 'astronaute'])).toMatchObject({ code: 0, out: 'Nothing found.' });
    expect(await run(['search', 'astronaute', '--json'])).toMatchObject({ code: 0, out: '[]' });
  });

  it.each([
    [[]],
    [['frob']],
    [['search']],
    [['check', 'it']],
    [['check', '--frob']],
    [['constructor']],
    [['--json']],
    [['compile', 'it']],
    [['import', 'rome']],
    [['import', 'insee', 'x']],
    [['remove', 'rome', 'x']],
    [['stats', '--centre', 'demo']],
    [['import', 'rome', 'x', '--centre']],
  ])('shows its use for %j and exits with 2', async (args) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: npm run -s knowledge -- <command>');
  });
});
