import { beforeAll, describe, expect, it } from '@jest/globals';
import { createAdvisor } from '../../guidance/advisor.ts';
import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadLibraryWith, ownCourse } from '../fixtures/offer.ts';

let without: Library;
let withOffer: Library;

beforeAll(async () => {
  without = await loadLibraryWith([]);
  const metierIds = without.metiers.map(({ metierId }) => metierId);
  const many = Array.from({ length: 30 }, (_, place) => ({
    ...ownCourse,
    formationId: `demo-${place}`,
    leadsTo: metierIds.filter((_, index) => index % (1 + (place % 4)) === 0),
  }));
  withOffer = await loadLibraryWith(many);
});

const sayings = [
  'boulanger',
  'j’aime le contact et la vente',
  'j’ai conduit un bus pendant dix ans',
  'travailler au téléphone, sans travail de nuit',
  'cuisine, pâtisserie, hygiène',
  'je veux diriger une équipe',
];

const saying = (words: string, library: Library): Profile =>
  learn(createProfile('demo'), createAdvisor(library).read(words));

describe('what a centre offers', () => {
  it.each(sayings)('never changes which pistes there are, nor their order, scores and reasons: « %s »', (words) => {
    const ranked = [without, withOffer].map((library) => {
      const { pistes, hidden } = createAdvisor(library).recommend(saying(words, library));
      return [pistes, hidden].map((list) => list.map(({ formationIds: _, ...rest }) => rest));
    });
    expect(ranked[1]).toEqual(ranked[0]);
    expect(ranked[0]?.flat().length).toBeGreaterThan(0);
  });

  it('comes before other formations in its own centre, and nowhere else', () => {
    const advisor = createAdvisor(withOffer);
    const firstIn = (centreId: string): string | undefined =>
      advisor.recommend({ ...saying('boulanger', withOffer), centreId }).pistes[0]?.formationIds[0];
    expect(firstIn('demo')).toBe('demo-0');
    expect(firstIn('autre')).toBe('cap-boulanger');
    const [first] = advisor.findFormations('boulanger', createProfile('demo'));
    expect(first?.centreId).toBe('demo');
    expect(advisor.findFormations('boulanger', createProfile('autre')).every(({ centreId }) => centreId === null)).toBe(
      true,
    );
  });

  it('is not told to somebody of another country', () => {
    const advisor = createAdvisor(withOffer);
    expect(advisor.findFormations('boulanger', createProfile('demo', 'BE'))).toEqual([]);
  });
});
