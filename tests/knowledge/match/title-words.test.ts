import { describe, expect, it } from '@jest/globals';
import { readClauses, readTitle } from '../../../knowledge/match/title-words.ts';

describe('readTitle', () => {
  it.each(['Boucher (h/f/x)', 'Boucher / Bouchère', 'bouchère H/F', 'Bouchers (h/f:x)'])(
    'reads %j as one word',
    (text) => {
      expect(readTitle(text).terms).toHaveLength(1);
      expect(readTitle(text).terms).toEqual(readTitle('boucher').terms);
    },
  );

  it('keeps the words that tell work apart', () => {
    expect(readTitle('Chargé de recherche en formation').terms).toHaveLength(3);
  });

  it('writes out both genders, what follows the second belonging to both', () => {
    const wordings = readTitle('Accueillant familial / Accueillante familiale auprès d’adultes').listWordings();
    expect(wordings).toContain('accueillant familial aupres d adultes');
    expect(wordings).toContain('accueillante familiale aupres d adultes');
  });
});

describe('readClauses', () => {
  it('parts sentences and leaves out those that say nothing', () => {
    expect(readClauses('Cuire le pain. Vendre ; et. Nettoyer')).toHaveLength(3);
  });
});
