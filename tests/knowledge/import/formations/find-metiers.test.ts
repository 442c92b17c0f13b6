import { describe, expect, it } from '@jest/globals';
import { createLibrary } from '../../../../knowledge/create-library.ts';
import { createMetierFinder } from '../../../../knowledge/import/formations/find-metiers.ts';
import { metier } from '../../../fixtures/pistes.ts';
import { emptyRecords } from '../../../fixtures/records.ts';

const title = (feminine: string, masculine: string) => ({ feminine, masculine });
const library = createLibrary({
  ...emptyRecords,
  metiers: [
    metier('boulanger', { romeCode: 'D1102', label: title('Boulangère', 'Boulanger') }),
    metier('tourier', {
      romeCode: null,
      nearestRomeCode: 'D1104',
      label: title('Tourière', 'Tourier'),
      appellations: [title('Pâtissière', 'Pâtissier')],
    }),
    metier('confiseur', {
      romeCode: 'D1105',
      label: title('Confiseuse', 'Confiseur'),
      appellations: [title('Pâtissière', 'Pâtissier')],
    }),
  ].map((value) => ({ file: '', value })),
});
const { byName, byCode } = createMetierFinder(library);

describe('createMetierFinder', () => {
  it.each(['boulanger', 'BOULANGÈRE', 'Boulanger / Boulangère', 'boulangère/boulanger'])('finds « %s »', (written) => {
    expect(byName(written)).toEqual({ metierId: 'boulanger', romeCode: 'D1102' });
  });

  it('finds a code in any case, with spaces', () => {
    expect(byCode('d 1102')).toEqual({ metierId: 'boulanger', romeCode: 'D1102' });
  });

  it('lists the métiers that share a name', () => {
    expect(byName('Pâtissier')).toBe(
      'is "Pâtissier", the name of several métiers: expected one of tourier (Tourier), confiseur (Confiseur, D1105).',
    );
  });

  it('suggests what is nearly written so', () => {
    expect(byName('boulangé')).toBe('is "boulangé", no métier that is known: perhaps boulanger (Boulanger, D1102).');
    expect(byName('xyzzy')).toBe('is "xyzzy", no métier that is known.');
  });

  it('suggests the métiers near to a code', () => {
    expect(byCode('D1104')).toBe(
      'is "D1104", no code of a métier that is known: perhaps tourier (Tourier), boulanger (Boulanger, D1102), confiseur (Confiseur, D1105).',
    );
    expect(byCode('1104')).toBe('is "1104", expected a letter and four digits such as "D1102".');
  });
});
