import { beforeAll, describe, expect, it } from '@jest/globals';
import { type AskContext, askLibrary } from '../../../knowledge/ask.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

const ask = (question: string, context: Partial<AskContext> = {}) =>
  askLibrary(question, library, { today: new Date('2026-11-23'), ...context });

describe('a question that names no métier, where several are proposed', () => {
  const proposed = ['soigneur-animalier', 'palefrenier', 'ouvrier-agricole'];

  it('is asked back of those whose fiche tells it', () => {
    expect(ask('c’est quoi les horaires', { proposed })).toMatchObject({ kind: 'which', metierIds: proposed });
    expect(ask('faut il le bac', { proposed })).toMatchObject({ kind: 'which', metierIds: proposed.slice(1) });
  });

  it('is asked back in the words it was asked in', () => {
    expect(ask('ya une formation ?', { proposed })).toMatchObject({ kind: 'which', rubrique: 'formations' });
  });

  it('is answered of the one that is proposed alone', () => {
    const metierIds = ['palefrenier'];
    expect(ask('ya une formation ?', { proposed: metierIds })).toMatchObject({ kind: 'answer', metierIds });
  });

  it('is not known where none of them tells it, and is of what it names where it names something', () => {
    expect(ask('ça paye combien', { proposed })).toMatchObject({ kind: 'not-known', metierIds: [] });
    const named = ask('les horaires d’un téléconseiller', { proposed });
    expect(named).toMatchObject({ kind: 'answer', metierIds: ['teleconseiller'] });
    const ofField = ask('c’est quoi un call center ?', { proposed });
    expect(ofField).toMatchObject({ kind: 'answer', metierIds: ['teleconseiller'] });
  });
});

describe('a question for formations in one place', () => {
  it.each([
    'ya une formation de teleconseiller pres de chez moi ? jhabite namur',
    'y a-t-il des formations call center à Anvers ?',
    'où se former au métier de téléconseiller près de Liège',
  ])('is answered by those that there are, and says that places are not told: %s', (question) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'answer', country: 'BE', isLocal: true });
    expect(answer.kind === 'answer' && answer.formations.map(({ country }) => country)).toContain('BE');
  });

  it('leaves other questions of a place as they were', () => {
    expect(ask('combien de call centers à Charleroi ?').kind).toBe('not-known');
    expect(ask('les formations pour être téléconseiller')).not.toHaveProperty('isLocal');
  });
});
