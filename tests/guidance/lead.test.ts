import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLead } from '../../guidance/lead.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import { findTraits } from '../../guidance/traits.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const profile = learn(createProfile('demo'), [
  { kind: 'words', words: 'boulanger', about: 'wish' },
  { kind: 'metier', metierId: 'teleconseiller', answer: 'yes' },
  { kind: 'refusal', code: 'travail-de-nuit' },
]);

describe('createLead', () => {
  it('foretells who comes first when something is taken back', () => {
    const lead = createLead({ ...profile, events: profile.events.slice(0, 2) }, library);
    expect(lead.takeBack(1)).toBe('first');
    expect(lead.takeBack(99)).toBe('same');
  });

  it('foretells that a hidden métier comes first when its contexte is accepted', () => {
    const lead = createLead(profile, library);
    expect(lead.accept({ kind: 'refusal', code: 'travail-de-nuit' })).toBe('first');
    expect(lead.accept({ kind: 'refusal', code: 'port-de-charges' })).toBe('same');
  });

  it('foretells that an answer which weighs nothing changes nothing', () => {
    const lead = createLead(profile, library);
    const held = lead.narrow(findTraits(library).find('centre-interet', 'cuisine').holders);
    expect(lead.answer(held, { core: 0, plain: 0 })).toBe('same');
  });

  it('measures shares of what is believed in the leading pistes alone', () => {
    const lead = createLead(profile, library);
    for (const { holders } of findTraits(library).asked) {
      const { atCore, has } = lead.measureShare(lead.narrow(holders));
      expect(atCore + has).toBeLessThanOrEqual(1 + 1e-9);
    }
  });
});
