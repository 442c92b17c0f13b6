import { beforeAll, describe, expect, it } from '@jest/globals';
import { domaineOf } from '../../guidance/domaine.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import { suggestMetiers } from '../../guidance/suggest-metiers.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadLibrary } from '../../knowledge/load.ts';

let library: Library;
const nobody = createProfile('demo');

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

describe('suggestMetiers', () => {
  it('gives six of different grands domaines, without a diploma or a licence to get', () => {
    const suggested = suggestMetiers(nobody, library);
    expect(new Set(suggested.map((metier) => domaineOf(metier).slice(0, 1))).size).toBe(6);
    expect(suggested.every(({ isRegulated }) => isRegulated === false)).toBe(true);
    expect(suggested.every(({ usualLevel }) => usualLevel === null || usualLevel <= 3)).toBe(true);
  });

  it('gives others to somebody who has seen these', () => {
    const seen = suggestMetiers(nobody, library);
    const person = learn(
      nobody,
      seen.map(({ metierId }) => ({ kind: 'metier', metierId, answer: 'dont-know' })),
    );
    const others = suggestMetiers(person, library);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((each) => seen.includes(each))).toEqual([]);
  });
});
