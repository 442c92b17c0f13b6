import { describe, expect, it } from '@jest/globals';
import { findOffers } from '../../guidance/offers.ts';
import { createProfile } from '../../guidance/profile.ts';
import { course } from '../fixtures/course.ts';
import { loadLibraryWith, ownCourse } from '../fixtures/offer.ts';

const person = createProfile('demo', 'FR');
const french = { ...course, leadsTo: ['coiffeur'], country: 'FR' } as const;

describe('findOffers', () => {
  it('gives the centre’s own first, then what starts soonest, then the level usually asked', async () => {
    const library = await loadLibraryWith([
      { ...french, formationId: 'undated', level: 7 },
      { ...french, formationId: 'later', sessions: [{ start: '2027-09-01', end: null, isFull: false }] },
      {
        ...french,
        formationId: 'full',
        sessions: [{ start: '2027-01-01', end: null, isFull: true }],
      },
      { ...french, formationId: 'sooner', sessions: [{ start: '2027-03-01', end: null, isFull: false }] },
      { ...ownCourse, formationId: 'own', leadsTo: ['coiffeur'], country: 'FR' },
    ]);
    const { leading } = findOffers('coiffeur', person, library);
    expect(leading.map(({ formationId }) => formationId)).toEqual(['own', 'sooner', 'later', 'undated', 'full']);
  });

  it('keeps what is of the other country apart, and tells it only where the own has nothing', async () => {
    const belgian = { ...french, formationId: 'belgian', country: 'BE' } as const;
    const alone = await loadLibraryWith([belgian]);
    expect(findOffers('coiffeur', person, alone)).toMatchObject({
      leading: [],
      elsewhere: [{ formationId: 'belgian' }],
    });
    const both = await loadLibraryWith([belgian, { ...french, formationId: 'french' }]);
    expect(findOffers('coiffeur', person, both)).toMatchObject({
      leading: [{ formationId: 'french' }],
      elsewhere: [],
    });
    expect(findOffers('coiffeur', { ...person, country: null }, both).leading).toHaveLength(2);
  });

  it('never says of a group that it leads there, and tells it only where nothing does', async () => {
    const ofGroup = { ...french, formationId: 'group', leadsTo: [], sameGroupAs: ['coiffeur'] } as const;
    const library = await loadLibraryWith([ofGroup]);
    expect(findOffers('coiffeur', person, library)).toMatchObject({ leading: [], ofGroup: [{ formationId: 'group' }] });
    const more = await loadLibraryWith([ofGroup, { ...french, formationId: 'leading' }]);
    expect(findOffers('coiffeur', person, more).ofGroup).toEqual([]);
  });
});
