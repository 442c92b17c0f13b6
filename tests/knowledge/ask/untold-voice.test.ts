import { describe, expect, it } from '@jest/globals';
import { getUntoldVoice, makeUntoldVoice } from '../../../knowledge/ask/untold-voice.ts';

describe('makeUntoldVoice', () => {
  it('weighs what it knows, less in a long question', () => {
    const voice = makeUntoldVoice({ base: -1, traits: { prix: 12 } });
    expect(voice('rien')).toBe(-1);
    expect(voice('quel prix')).toBeGreaterThan(voice('quel prix pour une formation'));
    expect(voice('quel prix pour une formation')).toBeGreaterThan(0);
  });
});

describe('the voice that ships', () => {
  it.each([
    'la formation du forem commence quel jour',
    'ou est le cisp le plus proche de wavre et a quelle heure ca ouvre',
    'combien coute la formation de superviseur a lille',
  ])('hears that no source tells « %s »', (plain) => {
    expect(getUntoldVoice()(plain)).toBeGreaterThan(0);
  });

  it.each([
    'faut il un diplome pour devenir operateur call center',
    'quelles langues faut il parler dans un call center en belgique',
    'que fait un workforce manager de sa journee',
  ])('hears nothing against « %s »', (plain) => {
    expect(getUntoldVoice()(plain)).toBeLessThan(0);
  });
});
