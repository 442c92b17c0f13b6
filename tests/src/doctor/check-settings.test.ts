import { expect, it } from '@jest/globals';
import { loadConfig } from '../../../src/config.ts';
import { checkSettings } from '../../../src/doctor/check-settings.ts';

it.each([
  [
    { OFFERS_URL_FR: 'https://offres.example/?rome={romeCode}' },
    /^fiches lead to .* https:\/\/offres\.example\/\?rome=D1408$/,
  ],
  [{ FORMATIONS_URL_BE: 'https://cours.example/{label}' }, /https:\/\/cours\.example\/T%C3%A9l%C3%A9conseiller$/],
  [{}, /^fiches lead to no search/],
])('tells where %j leads people to look, filled in to be tried', (environment, says) => {
  const findings = checkSettings(loadConfig(environment), []);
  expect(findings.at(-1)).toMatchObject({ level: 'fine', says: expect.stringMatching(says) });
});
