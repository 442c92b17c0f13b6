import { beforeAll, describe, expect, it } from '@jest/globals';
import { askLibrary } from '../../../knowledge/ask.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibraryWith, ownCourse } from '../../fixtures/offer.ts';

const today = new Date('2026-11-22');
let library: Library;

beforeAll(async () => {
  library = await loadLibraryWith(
    [ownCourse, { ...ownCourse, formationId: 'demo-old', validUntil: '2026-11-21' }],
    () => today,
  );
});

const askFormations = (question: string, centreId: string): readonly string[] => {
  const answer = askLibrary(question, library, { centreId, today });
  return answer.kind === 'answer' ? answer.formations.map(({ formationId }) => formationId) : [answer.kind];
};

describe('a question about formations', () => {
  it('is answered by the centre’s own first', () => {
    expect(askFormations('Quelles formations pour devenir téléconseiller ?', 'demo')).toEqual([
      'demo-accueil',
      'tp-conseiller',
    ]);
  });

  it('is not answered by those of another centre, nor by what is no longer offered', () => {
    expect(askFormations('Quelles formations pour devenir téléconseiller ?', 'autre')).toEqual(['tp-conseiller']);
    expect(askFormations('Combien de temps dure la formation Accueil et vente ?', 'autre')).not.toContain(
      'demo-accueil',
    );
  });

  it('finds a formation of one’s own centre by its name', () => {
    expect(askFormations('Combien de temps dure la formation Accueil et vente ?', 'demo')).toEqual(['demo-accueil']);
  });

  it.each([
    'Quel est le prix de la formation de téléconseiller ?',
    'Combien coûte la formation de téléconseiller ?',
    'Quand commence la prochaine session pour devenir téléconseiller ?',
    'Comment financer une formation de téléconseiller ?',
  ])('tells prices, dates and aids once a catalogue does: « %s »', (question) => {
    expect(askLibrary(question, library, { centreId: 'demo', today })).toMatchObject({
      kind: 'answer',
      rubrique: 'formations',
      formations: [{ formationId: 'demo-accueil' }, { formationId: 'tp-conseiller' }],
    });
    expect(askLibrary(question, library, { today }).kind).toBe('not-known');
  });
});
