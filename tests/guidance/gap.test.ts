import { beforeAll, describe, expect, it } from '@jest/globals';
import { findGap } from '../../guidance/gap.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import { listCompetences } from '../../guidance/rarity.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const nobody = createProfile('demo');

describe('findGap', () => {
  it('holds nothing of somebody who told nothing: all is missing, the most central first', () => {
    const { held, near, missing } = findGap('patissier', nobody, library);
    expect([held, near]).toEqual([[], []]);
    expect(missing).toEqual(listCompetences(library.getMetier('patissier')));
    expect(library.getCompetence(missing[0] ?? '').kind).toBe('savoir-faire');
  });

  it('has as near what the present métier takes too, and what is of one family with what was told', () => {
    const person = learn(nobody, [{ kind: 'competence', code: 'faire-pain', answer: 'yes' }]);
    const { near, missing } = findGap('patissier', person, library, 'boulanger');
    expect(near).toContainEqual({ code: 'patience', because: { kind: 'metier', metierId: 'boulanger' } });
    expect(near).toContainEqual({ code: 'faire-gateaux', because: { kind: 'family', code: 'faire-pain' } });
    expect(missing).not.toContain('faire-gateaux');
  });

  it('never calls a way to behave near for being of one family', () => {
    const person = learn(nobody, [{ kind: 'competence', code: 'garder-enfants', answer: 'yes' }]);
    expect(findGap('boulanger', person, library).near).toEqual([]);
  });

  it('counts each compétence once', () => {
    const person = learn(nobody, [{ kind: 'competence', code: 'hygiene', answer: 'yes' }]);
    for (const { metierId } of library.metiers) {
      const { held, near, missing } = findGap(metierId, person, library, 'boulanger');
      const all = [...held, ...near.map(({ code }) => code), ...missing];
      expect(all.toSorted()).toEqual([...listCompetences(library.getMetier(metierId))].toSorted());
    }
  });
});
