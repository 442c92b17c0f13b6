import { describe, expect, it } from '@jest/globals';
import { maskIdentifiers } from '../../src/mask-identifiers.ts';

describe('maskIdentifiers', () => {
  it.each([
    'lea.martin+emploi@exemple.fr',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '0612345678',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '06\u202f12\u202f34\u202f56\u202f78',
    '0470/12.34.56',
    '+32 470 12 34 56',
    '02 123 45 67',
    '2 85 05 78 006 084 36',
    '285057800608436',
    '1 85 05 2A 006 084',
    '85.07.30-033.28',
    '85073003328',
  ])('strikes out %s', (identifier) => {
    expect(maskIdentifiers(`voici ${identifier}, merci`)).toBe('voici [masked], merci');
  });

  it.each([
    'at open (file:///app/node_modules/@scope/name/index.ts:120:14)',
    '2026-11-22T12:00:00.000Z',
    '127.0.0.1:3978',
    'de0789772455',
    'D1102, 35 heures, 1 800 euros',
    'RNCP38565',
  ])('leaves %s', (text) => {
    expect(maskIdentifiers(text)).toBe(text);
  });
});
