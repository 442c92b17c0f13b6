import { describe, expect, it } from '@jest/globals';
import { hearCorrection, hearTakeBack, hearWhyNot } from '../../../src/hearing/about-answers.ts';

describe('hearWhyNot', () => {
  it.each([
    ['pourquoi pas infirmière ?', 'infirmiere'],
    ['et pourquoi pas devenir fleuriste', 'fleuriste'],
    ['mais pourquoi pas aide-soignante alors', 'aide-soignante alors'],
    ['et boulanger alors ?', 'boulanger'],
    ['pourquoi tu me proposes pas coiffeuse', 'coiffeuse'],
    ['pourquoi ne me proposez-vous pas le métier de menuisier ?', 'menuisier'],
    ['pourquoi vous ne m’avez pas proposé infirmière', 'infirmiere'],
    ['pourquoi cariste et pas magasinier ?', 'magasinier'],
    ['pourquoi vendeuse plutôt que caissière', 'caissiere'],
    ['pourquoi coiffeuse n’est pas dans la liste ?', 'coiffeuse'],
    ['pourquoi pas la 4 ?', '4'],
    ['pourquoi pas maintenant', undefined],
    ['pourquoi pas moi ?', undefined],
    ['pourquoi pas', undefined],
    ['pourquoi pas ?', undefined],
    ['pourquoi ?', undefined],
    ['pourquoi ce métier', undefined],
    ['pourquoi la nuit', undefined],
    ['je veux être boulanger', undefined],
    ['et en Belgique ?', undefined],
    ['pourquoi pas quelque chose avec les animaux et un peu de jardinage dehors', undefined],
  ])('hears in « %s »: %s', (said, missed) => {
    expect(hearWhyNot(said)?.words).toBe(missed);
  });
});

describe('hearWhyNot, where it is not sure that a métier is meant', () => {
  it.each([
    ['et le salaire alors ?', false],
    ['et boulanger alors ?', false],
    ['pourquoi la formation n’est pas gratuite ?', false],
    ['pourquoi pas boulanger ?', true],
    ['pourquoi tu me proposes pas boulanger', true],
  ])('takes « %s » for sure: %s', (said, isSure) => {
    expect(hearWhyNot(said)?.isSure).toBe(isSure);
  });
});

describe('hearTakeBack', () => {
  it.each([
    ['enlève vendeur', 'vendeur'],
    ['Retire la nuit stp', 'nuit stp'],
    ['tu peux enlever mon diplôme ?', 'diplome'],
    ['oublie le bac', 'bac'],
    ['non enlève-moi cariste', 'cariste'],
    ['enlever des taches', 'taches'],
    ['je sais enlever des taches', undefined],
    ['enlève', undefined],
  ])('hears in « %s »: %s', (said, unwanted) => {
    expect(hearTakeBack(said)).toBe(unwanted);
  });
});

describe('hearCorrection', () => {
  it.each([
    ['en fait j’ai mon bac', "j'ai mon bac"],
    ['Ah non, finalement j’ai un CAP', undefined],
    ['finalement j’ai un CAP', "j'ai un cap"],
    ['correction : j’ai le bac', "j'ai le bac"],
    ['j’ai mon bac', undefined],
    ['en fait', undefined],
  ])('hears in « %s »: %s', (said, corrected) => {
    expect(hearCorrection(said)).toBe(corrected);
  });
});
