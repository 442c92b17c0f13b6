import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../../../knowledge/library.ts';
import { findTypedFormations, findTypedMetiers } from '../../../../../src/channels/teams/extension/find-typed.ts';
import { loadLibraryWith, ownCourse } from '../../../../fixtures/offer.ts';
import { loadRealLibrary } from '../../../../fixtures/real-bot.ts';

let library: Library;
beforeAll(async () => {
  library = await loadRealLibrary();
});

const metiersFor = (typed: string) => findTypedMetiers(typed, library).map(({ metierId }) => metierId);
const formationsFor = (typed: string) => findTypedFormations(typed, library, 'demo').map(({ label }) => label);

describe('findTypedMetiers', () => {
  it.each([
    // The beginning of a word, with accents or without.
    ['télécon', 'teleconseiller'],
    ['TELECON', 'teleconseiller'],
    ['boul', 'boulanger'],
    // The other gender, and little words left out or typed.
    ['coiffeuse', 'coiffeur'],
    ['chef plateau', 'chef-de-plateau'],
    ['chef de plat', 'chef-de-plateau'],
    // No title begins so: what the words mean.
    ['je veux faire du pain', 'boulanger'],
    ['couper les cheveux', 'coiffeur'],
  ])('finds for %j first %s', (typed, metierId) => {
    expect(metiersFor(typed)[0]).toBe(metierId);
  });

  it('puts titles that begin with the words before those that hold them, the shortest first', () => {
    expect(metiersFor('superviseur')[0]).toBe('superviseur');
    expect(metiersFor('accueil')[0]).toBe('hote-accueil');
  });

  it.each(['', '   ', '?!'])('shows a few before anything is typed: %j', (typed) => {
    expect(metiersFor(typed)).toHaveLength(8);
  });

  it('shows what can be read while typing', () => {
    expect(metiersFor('a').length).toBe(15);
    expect(new Set(metiersFor('a')).size).toBe(15);
  });

  it.each(['zzzz', 'q'.repeat(200)])('finds nothing for %j', (typed) => {
    expect(metiersFor(typed)).toEqual([]);
  });
});

describe('findTypedFormations', () => {
  it('shows what its own centre offers first, and nothing of others or of the past', async () => {
    const own = { ...ownCourse, sources: ['rome'] };
    const offers = [
      { ...own, formationId: 'autre-vente', centreId: 'autre', label: 'Vendre ailleurs' },
      { ...own, formationId: 'demo-old', label: 'Vendre autrefois', validUntil: '2020' },
      { ...own, label: 'Vendre ici' },
    ];
    const small = await loadLibraryWith(offers, () => new Date('2026-11-22'));
    for (const typed of ['vendre', 'vendeur', '']) {
      const found = findTypedFormations(typed, small, 'demo').map(({ label }) => label);
      expect(found).toContain('Vendre ici');
      expect(found).not.toContain('Vendre ailleurs');
      expect(found).not.toContain('Vendre autrefois');
    }
  });

  it('finds by the name, by the diploma and by the one who teaches', () => {
    expect(formationsFor('management de prox')[0]).toBe('Management de proximité et suivi de la qualité');
    expect(formationsFor('mention complementaire assistance')).toContain('Assistance, conseil et vente à distance');
    expect(formationsFor('afpa attache')).toEqual(['Attaché commercial']);
  });

  it('finds what leads to the métier that is meant', () => {
    const found = formationsFor('formations pour devenir superviseur');
    expect(found).toEqual(expect.arrayContaining(['Superviseurs de centre de contact client']));
  });

  it('shows the newest before anything is typed, and nothing for nonsense', () => {
    expect(formationsFor('')).toHaveLength(8);
    expect(formationsFor('zzzz')).toEqual([]);
  });
});
