import { describe, expect, it } from '@jest/globals';
import { loadLibrary } from '../../../knowledge/load.ts';
import { tellKnowledge } from '../../fixtures/knowledge-command.ts';

function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return tellKnowledge(['ask', ...args], { load: () => loadLibrary('knowledge/data') });
}

describe('ask', () => {
  it('answers as JSON, with its sources', async () => {
    const { code, out } = await run('--json', 'quel est le code Forem du téléconseiller ?');
    expect(code).toBe(0);
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      kind: 'answer',
      text: expect.stringContaining('D140801-1'),
      metierIds: ['teleconseiller'],
      rubrique: 'codes',
      // The Forem is Belgian.
      country: 'BE',
      sources: expect.arrayContaining([
        {
          id: 'forem-call-center',
          title: expect.stringContaining('Opérateur / Opératrice call center'),
          publisher: 'Le Forem',
          date: null,
        },
      ]),
    });
  });

  it('takes the métier spoken of before, and the country', async () => {
    const { code, out } = await run('--metier', 'teleconseiller', '--country', 'BE', 'quelles langues ?');
    expect(code).toBe(0);
    expect(out).toMatch(/^answer: teleconseiller, langues, BE\n[\s\S]*néerlandais/);
  });

  it.each([
    ['not-known', 'combien gagne une téléconseillère ?', ['teleconseiller'], 'salaire'],
    ['not-understood', 'quel temps fait-il ?', [], null],
  ])('says %s for « %s » and exits with 0', async (kind, question, metierIds, rubrique) => {
    const { code, out } = await run('--json', question);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind, metierIds, rubrique, country: null, sources: [] });
  });

  it.each([
    ['no question', []],
    ['an unknown country', ['--country', 'CH', 'quelles langues ?']],
    ['an unknown métier', ['--metier', 'astronaute', 'quelles langues ?']],
    ['an unknown option', ['--canton', 'BE', 'quelles langues ?']],
  ])('exits with 2 for %s', async (_, args) => {
    expect((await run(...args)).code).toBe(2);
  });
});
