import { describe, expect, it } from '@jest/globals';
import { readTitle } from '../../../../knowledge/import/rome/read-title.ts';

describe('readTitle', () => {
  it.each([
    ['Boulanger / Boulangère', 'Boulanger', 'Boulangère'],
    ['Agent / Agente de tri', 'Agent de tri', 'Agente de tri'],
    [
      'Hôte animateur / Hôtesse animatrice de croisière',
      'Hôte animateur de croisière',
      'Hôtesse animatrice de croisière',
    ],
    ['Professeur des écoles / Professeure des écoles', 'Professeur des écoles', 'Professeure des écoles'],
    ['Steward / Hôtesse de l’air', 'Steward de l’air', 'Hôtesse de l’air'],
    ['Taxidermiste', 'Taxidermiste', 'Taxidermiste'],
    ['Analyste biologie/microbiologie', 'Analyste biologie/microbiologie', 'Analyste biologie/microbiologie'],
    ['Garde forestier / Forestière de montagne', 'Garde forestier de montagne', 'Garde Forestière de montagne'],
    ['Premier de rang / Cheffe', 'Premier de rang / Cheffe', 'Premier de rang / Cheffe'],
  ])('reads « %s »', (label, masculine, feminine) => {
    expect(readTitle(label)).toEqual({ feminine, masculine });
  });
});
