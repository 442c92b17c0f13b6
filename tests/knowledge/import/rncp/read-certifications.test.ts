import { describe, expect, it } from '@jest/globals';
import { readCertifications, type TableRows } from '../../../../knowledge/import/rncp/read-certifications.ts';
import type { Row } from '../../../../knowledge/import/rncp/tables.ts';

const standard = (number: string, more: Row = {}): Row => ({
  Numero_Fiche: number,
  Intitule: 'Conducteur de petit train',
  Abrege_Libelle: '',
  Abrege_Intitule: '',
  Nomenclature_Europe_Niveau: 'NIV4',
  Date_Fin_Enregistrement: '31/12/2027',
  Actif: 'ACTIVE',
  ...more,
});

const about =
  (...columns: readonly string[]) =>
  (number: string, ...cells: readonly string[]): Row => ({
    Numero_Fiche: number,
    ...Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])),
  });
const rome = about('Codes_Rome_Code');
const continuity = about('Ancienne_Certification', 'Nouvelle_Certification');
const certifier = about('Nom_Certificateur');
const nsf = about('Nsf_Code', 'Nsf_Intitule');
const formacode = about('Formacode_Code', 'Formacode_Libelle');
const bloc = about('Bloc_Competences_Code', 'Bloc_Competences_Libelle');
const way = about('Si_Jury');

const empty: TableRows = {
  standard: [],
  rome: [],
  continuity: [],
  certifiers: [],
  nsf: [],
  formacodes: [],
  blocs: [],
  accessWays: [],
};
const read = (rows: Partial<TableRows>) => {
  const { tally, ...rest } = readCertifications({ ...empty, ...rows });
  return { ...rest, ...tally.report({}) };
};

describe('readCertifications', () => {
  it('puts together what the tables tell of one number', () => {
    const { certifications, repaired, leftOut, problems } = read({
      standard: [
        standard('RNCP90001', {
          Intitule: "Conducteur d''engins",
          Abrege_Libelle: 'TP',
          Abrege_Intitule: 'Titre professionnel',
        }),
      ],
      rome: [rome('RNCP90001', 'F1302'), rome('RNCP90001', 'A14'), rome('RNCP90001', 'F1302')],
      certifiers: [certifier('RNCP90001', 'MINISTERE DU TRAVAIL')],
      nsf: [nsf('RNCP90001', '231', '231 : Mines et carrières, génie civil, topographie')],
      formacodes: [formacode('RNCP90001', '22080', '22080 : Engin chantier')],
      blocs: [bloc('RNCP90001', 'RNCP90001BC01', 'Conduire un engin')],
      accessWays: [way('RNCP90001', 'Par expérience'), way('RNCP90001', 'En contrat d’apprentissage')],
    });
    expect(certifications).toEqual([
      {
        number: 'RNCP90001',
        label: "Conducteur d'engins",
        abbreviation: 'TP',
        typeLabel: 'Titre professionnel',
        level: 4,
        isActive: true,
        endDate: '2027-12-31',
        predecessors: [],
        successors: [],
        certifiers: ['MINISTERE DU TRAVAIL'],
        nsfList: [{ code: '231', label: 'Mines et carrières, génie civil, topographie' }],
        formacodes: [{ code: '22080', label: 'Engin chantier' }],
        blocs: [{ code: 'RNCP90001BC01', label: 'Conduire un engin' }],
        accessWays: ['experience', 'apprenticeship'],
        romeCodes: ['F1302', 'A14'],
      },
    ]);
    expect(repaired).toEqual({ 'texts with doubled apostrophes, control signs or spare spaces': 1 });
    expect(leftOut).toEqual({});
    expect(problems).toEqual([]);
  });

  it('knows what came after and before from either side’s row', () => {
    const { certifications } = read({
      standard: [standard('RNCP1'), standard('RNCP2'), standard('RNCP3'), standard('RS4')],
      continuity: [
        continuity('RNCP1', '', 'RNCP2'),
        continuity('RNCP2', 'RNCP1', ''),
        continuity('RNCP3', 'RNCP2', 'RS4'),
        continuity('RS4', 'RS4', ''),
      ],
    });
    expect(certifications.map(({ number, predecessors, successors }) => [number, predecessors, successors])).toEqual([
      ['RNCP1', [], ['RNCP2']],
      ['RNCP2', ['RNCP1'], ['RNCP3']],
      ['RNCP3', ['RNCP2'], ['RS4']],
      ['RS4', ['RNCP3'], []],
    ]);
  });

  it('leaves out what it does not understand, and counts it', () => {
    const odd = standard('RNCP1', {
      Nomenclature_Europe_Niveau: 'bac',
      Date_Fin_Enregistrement: '31/02/2027',
      Actif: 'OUI',
    });
    const { certifications, leftOut, problems } = read({
      standard: [odd, { ...odd }, standard('1234')],
      rome: [rome('RNCP2', 'A1101'), rome('RNCP2', 'A1201'), rome('RNCP1', '')],
      accessWays: [way('RNCP1', 'Par magie')],
    });
    expect(certifications).toMatchObject([
      { number: 'RNCP1', level: null, endDate: null, isActive: false, romeCodes: [], accessWays: [] },
    ]);
    expect(leftOut).toEqual({
      'lines of Standard that stand twice': 1,
      'certifications without a number such as RNCP38228': 1,
      'lines of Rome about a number that Standard lacks': 2,
      'way of access « Par magie »': 1,
      'state « OUI », taken for INACTIVE': 1,
      'level « bac »': 1,
      'end date « 31/02/2027 »': 1,
    });
    expect(problems).toEqual([]);
  });

  it('refuses a number that stands twice and differs', () => {
    const { problems } = read({ standard: [standard('RNCP1'), standard('RNCP1', { Intitule: 'Autre' })] });
    expect(problems).toEqual(['RNCP1: stands twice and differs, expected once.']);
  });
});
