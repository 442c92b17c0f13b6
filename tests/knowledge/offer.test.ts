import { describe, expect, it } from '@jest/globals';
import type { Formation } from '../../knowledge/formation.ts';
import { createOffer } from '../../knowledge/offer.ts';
import { certifications } from '../fixtures/certifications.ts';
import { course } from '../fixtures/course.ts';
import { ownCourse } from '../fixtures/offer.ts';

const of = (formationId: string, more: Partial<Formation> = {}): Formation => ({ ...course, formationId, ...more });
const idsOf = (formations: readonly Formation[]): readonly string[] => formations.map(({ formationId }) => formationId);

describe('createOffer', () => {
  it('tells the centre’s own first, then anybody’s, never another centre’s', () => {
    const offer = createOffer([
      of('evolution', { kind: 'evolution' }),
      of('own-evolution', { kind: 'evolution', centreId: 'demo' }),
      of('acces'),
      of('own', { centreId: 'demo' }),
      of('other', { centreId: 'autre' }),
    ]);
    expect(idsOf(offer.findFormationsTo('vendeur', 'demo'))).toEqual(['own', 'own-evolution', 'acces', 'evolution']);
    expect(idsOf(offer.findFormationsTo('vendeur', 'autre'))).toEqual(['other', 'acces', 'evolution']);
    expect(idsOf(offer.findFormationsTo('vendeur'))).toEqual(['acces', 'evolution']);
    expect(offer.findFormationsTo('serveur', 'demo')).toEqual([]);
  });

  it('tells nobody of another centre’s, neither of a group nor of what has expired', () => {
    const offer = createOffer(certifications.flatMap((each) => [each, { ...each, centreId: 'demo' }]));
    const owners = (found: readonly Formation[]) => [...new Set(found.map(({ centreId }) => centreId))];
    for (const [centreId, told] of [['demo', ['demo', null]] as const, ['autre', [null]] as const]) {
      expect(owners(offer.findFormationsOfGroup('patissier', centreId))).toEqual(told);
      expect(owners(offer.findExpiredFormationsTo('boulanger', centreId))).toEqual(told);
    }
  });

  it('drops sessions and offers as days pass, without being made anew', () => {
    let today = new Date('2026-10-05T23:00:00Z');
    const offer = createOffer([ownCourse], () => today);
    expect(offer.findFormation('demo-accueil')).toBe(ownCourse);
    today = new Date('2026-10-06T01:00:00Z');
    expect(offer.findFormation('demo-accueil')?.sessions.map(({ start }) => start)).toEqual([
      '2027-01-04',
      '2027-04-05',
    ]);
    today = new Date('2027-06-30');
    expect(offer.findFormationsTo('vendeur', 'demo')).toMatchObject([{ sessions: [] }]);
    today = new Date('2027-07-01');
    expect(offer.findFormation('demo-accueil')).toBeUndefined();
    expect(offer.findFormationsTo('vendeur', 'demo')).toEqual([]);
  });

  it('ends nothing without a clock', () => {
    expect(createOffer([of('old', { validUntil: '2010' })]).findFormation('old')).toBeDefined();
  });

  it('keeps what leads, what is of the same group and what has expired apart', () => {
    const offer = createOffer(certifications, () => new Date('2026-11-22'));
    expect(idsOf(offer.findFormationsTo('boulanger'))).toEqual(['rncp90001']);
    expect(idsOf(offer.findExpiredFormationsTo('boulanger'))).toEqual(['rncp90003', 'rncp90004']);
    expect(idsOf(offer.findFormationsOfGroup('patissier'))).toEqual(['rncp90001']);
    expect(offer.findFormationsTo('serveur')).toEqual([]);
    expect(offer.findFormation('rncp90003')).toMatchObject({ registration: { isActive: false } });
    expect(offer.findFormation('rncp90004')).toMatchObject({ registration: { isActive: false, endDate: null } });
  });

  it('lets a certification expire on its last day', () => {
    let today = new Date('2028-08-30');
    const offer = createOffer(certifications, () => today);
    expect(idsOf(offer.findFormationsTo('boulanger'))).toEqual(['rncp90001']);
    today = new Date('2028-08-31');
    expect(idsOf(offer.findFormationsTo('boulanger'))).toEqual([]);
    expect(idsOf(offer.findExpiredFormationsTo('boulanger'))).toContain('rncp90001');
    expect(idsOf(offer.findFormationsOfGroup('serveur'))).toEqual([]);
  });
});
