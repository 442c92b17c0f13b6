import { describe, expect, it } from '@jest/globals';
import { createTally } from '../../../../knowledge/import/import-report.ts';
import { mendText } from '../../../../knowledge/import/rome/mend-text.ts';

describe('mendText', () => {
  it.each([
    ["Assure l''entretien", 'Assure l’entretien'],
    ["l'eau et l’air", 'l’eau et l’air'],
    ['mise en \u009cuvre', 'mise en œuvre'],
    ['trois\u00a0mots \t ici ', 'trois mots ici'],
    ['déjà en ordre (CACES)', 'déjà en ordre (CACES)'],
    ['', ''],
  ])('mends %j', (text, mended) => {
    expect(mendText(text, createTally())).toBe(mended);
  });

  it('counts what was wrong, and not what merely alternates', () => {
    const tally = createTally();
    for (const text of ["l''eau et l''air", "l'eau", '\u009cuvre', 'deux  mots']) mendText(text, tally);
    expect(tally.report({}).repaired).toEqual({ 'stray control characters': 1, 'texts with doubled apostrophes': 1 });
  });
});
