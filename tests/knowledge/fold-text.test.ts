import { describe, expect, it } from '@jest/globals';
import { foldText } from '../../knowledge/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['Téléconseillère', 'teleconseillere'],
    ['ŒUVRE', 'oeuvre'],
    ['Lætitia', 'laetitia'],
    ['l’hôtel', "l'hotel"],
    ['« ça va\u202f?', '« ca va ?'],
    ['e\u0301te\u0301', 'ete'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is the same when applied twice', () => {
    expect(foldText(foldText('Élève d’Œdipe'))).toBe(foldText('Élève d’Œdipe'));
  });
});
