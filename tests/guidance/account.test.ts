import { beforeAll, describe, expect, it } from '@jest/globals';
import { account } from '../../guidance/account.ts';
import type { Learned } from '../../guidance/evidence.ts';
import { createProfile, learn, type Profile } from '../../guidance/profile.ts';
import { recommend } from '../../guidance/recommend.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const profileOf = (...learned: readonly Learned[]): Profile => learn(createProfile('demo'), learned);
const accountOf = (metierId: string, profile: Profile) => account(metierId, profile, library, () => true);
const baker: Learned = { kind: 'words', words: 'boulanger', about: 'wish' };

describe('account', () => {
  it('tells the first piste without comparing it with itself', () => {
    const told = accountOf('boulanger', profileOf(baker));
    expect(told).toMatchObject({ place: 'first', fit: 'clear', ahead: null, nearer: [] });
    expect(told.parts[0]?.told).toMatchObject(baker);
  });

  it('tells of another what speaks for the first, and not for it', () => {
    const told = accountOf('teleconseiller', profileOf(baker));
    expect(told.place).toBe('far');
    expect(told.ahead?.metierId).toBe('boulanger');
    expect(told.ahead?.parts.map(({ told: { kind } }) => kind)).toEqual(['words']);
  });

  it.each([
    ['patissier', ['shown', 'near']],
    ['teleconseiller', ['far']],
  ])('says where %s stands', (metierId, places) => {
    expect(places).toContain(accountOf(metierId, profileOf(baker)).place);
  });

  it('says that a refusal hides it, whatever else it is', () => {
    const told = accountOf('boulanger', profileOf(baker, { kind: 'refusal', code: 'travail-de-nuit' }));
    expect(told.place).toBe('hidden');
    expect(told.obstacles).toContainEqual(expect.objectContaining({ kind: 'refusal', code: 'travail-de-nuit' }));
  });

  it('knows no place while nothing was told', () => {
    expect(accountOf('boulanger', createProfile('demo'))).toMatchObject({ place: 'unknown', parts: [], ahead: null });
  });

  it('agrees with the list of pistes', () => {
    const profile = profileOf(baker);
    for (const [rank, { metierId }] of recommend(profile, library).pistes.entries()) {
      const { place } = accountOf(metierId, profile);
      expect(place).toBe(rank === 0 ? 'first' : rank < 3 ? 'shown' : rank < 10 ? 'near' : 'further');
    }
  });
});
