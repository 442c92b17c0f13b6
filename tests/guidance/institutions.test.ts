import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  findInstitution,
  findInstitutions,
  findInstitutionsNamed,
  institutionIds,
} from '../../guidance/institutions.ts';
import { createProfile } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { createVoice } from '../../src/voice.ts';
import { loadRealLibrary, loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadRealLibrary();
});

describe('findInstitutions', () => {
  it('gives four of each country at most, and those of the person’s country alone once it is known', () => {
    const countriesFor = (country: 'FR' | 'BE' | null): readonly string[] =>
      findInstitutions('training', createProfile('demo', country), library).map((each) => each.country);
    expect(countriesFor(null)).toEqual(['FR', 'FR', 'FR', 'FR', 'BE', 'BE', 'BE', 'BE']);
    expect(new Set(countriesFor('BE'))).toEqual(new Set(['BE']));
  });

  it('tells of the service of the person’s country where both have one of that name', () => {
    const named = (country: 'FR' | 'BE' | null): readonly string[] =>
      findInstitutionsNamed('mission-locale', createProfile('demo', country), library).map((each) => each.id);
    expect(named('BE')).toEqual(['mission-locale-bruxelles']);
    expect(named('FR')).toEqual(['mission-locale']);
    expect(named(null)).toEqual(['mission-locale', 'mission-locale-bruxelles']);
    expect(findInstitutionsNamed('cpas', createProfile('demo', 'FR'), library)).toHaveLength(1);
  });

  it('knows a source and words for each, and none without a source', async () => {
    const voice = createVoice();
    for (const id of institutionIds) {
      expect([id, findInstitution(id, library)?.id]).toEqual([id, id]);
      expect([id, voice.knows(`institutions.names.${id}`), voice.knows(`institutions.what.${id}`)]).toEqual([
        id,
        true,
        true,
      ]);
    }
    expect(findInstitutions('work', createProfile('demo'), await loadSmallLibrary())).toEqual([]);
  });
});
