import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type ReadCatalogue, readCatalogue } from '../../../../knowledge/import/formations/read-catalogue.ts';
import { loadLibrary } from '../../../../knowledge/load.ts';

const library = await loadLibrary(join(import.meta.dirname, '../../../fixtures/library'));
const centre = { centreId: 'demo', country: 'FR' } as const;
const read = (csv: string | Uint8Array): ReadCatalogue =>
  readCatalogue(typeof csv === 'string' ? Buffer.from(csv) : csv, { centre, library, today: '2026-11-22' });

const full = `titre;métiers;certification;niveau;prérequis;durée;lieux;sessions;modalité;prix;financement;lien;valable jusqu’au
"Conseiller ; relation client";Téléconseiller | superviseur;RNCP35304 Titre professionnel;4;"Savoir lire
et écrire";500 heures;Lyon | Villeurbanne;du 05/01/2027 au 30/06/2027 complet | 1er septembre 2027;mixte;1 234,5;CPF;https://exemple.fr/crc;31/12/2027
`;

describe('readCatalogue', () => {
  it('reads every column', () => {
    expect(read(full)).toEqual({
      catalogue: {
        centreId: 'demo',
        date: '2026-11-22',
        formations: [
          {
            formationId: 'demo--conseiller-relation-client',
            label: 'Conseiller ; relation client',
            certification: 'Titre professionnel',
            rncpNumber: 'RNCP35304',
            level: 4,
            prerequisites: 'Savoir lire et écrire',
            duration: '500 heures',
            kind: 'acces',
            places: ['Lyon', 'Villeurbanne'],
            sessions: [
              { start: '2027-01-05', end: '2027-06-30', isFull: true },
              { start: '2027-09-01', end: null, isFull: false },
            ],
            modality: 'mixed',
            price: '1\u202f234,50\u00a0€',
            financing: 'CPF',
            link: 'https://exemple.fr/crc',
            validUntil: '2027-12-31',
            country: 'FR',
            leadsTo: [
              { metierId: 'teleconseiller', romeCode: 'D1408' },
              { metierId: 'superviseur', romeCode: null },
            ],
            validAt: null,
          },
        ],
      },
      report: { encoding: 'UTF-8', separator: ';', offered: 1, expired: [], pastSessions: 0, repaired: [] },
    });
  });

  const small = 'Titre;Métier;Prix\r\nPâtisserie d’été;Pâtissier;1500\r\n';
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${small}`), 'UTF-8', ';'],
    ['Windows-1252', Buffer.from(small.replace('’', '\u0092'), 'latin1'), 'Windows-1252', ';'],
    ['UTF-16', Buffer.from(`\ufeff${small.replaceAll(';', '\t')}`, 'utf16le'), 'UTF-16', '\t'],
    ['commas', Buffer.from(small.replaceAll(';', ',')), 'UTF-8', ','],
    ['Excel’s line on the separator', Buffer.from(`sep=;\r\n${small}`), 'UTF-8', ';'],
    ['old Mac line ends', Buffer.from(small.replaceAll('\r\n', '\r')), 'UTF-8', ';'],
    ['empty lines and columns', Buffer.from(`\r\n${small.replaceAll('\r\n', ';;\r\n')}\r\n;;;\r\n`), 'UTF-8', ';'],
  ])('reads %s', (_, bytes, encoding, separator) => {
    expect(read(bytes)).toMatchObject({
      catalogue: { formations: [{ label: 'Pâtisserie d’été', leadsTo: [{ metierId: 'patissier' }] }] },
      report: { encoding, separator },
    });
  });

  it('tells all that is wrong at once, by line and column', () => {
    const csv = `titre,codes ROME,métiers,niveau,sessions,modalité,prix,lien,valable jusqu’au
,D1102,,9,,,,,

"Vendre
mieux",D9999,Vandeur,V,31/02/2027,parfois,1.500,exemple.fr,bientôt
Rien,,,,du 05/01/2027 au 04/01/2027|46027,,,,,de trop
`;
    expect(read(csv)).toEqual({
      problems: [
        'line 2, titre: is empty, expected the title of the formation.',
        'line 2, niveau: is "9", expected a level from 1 to 8 (CAP 3, bac 4, bac+2 5, licence 6, master 7).',
        'line 4, sessions: is "31/02/2027", expected a date such as 05/01/2027, or « du 05/01/2027 au 30/06/2027 », « complet » after it if it is full.',
        'line 4, modalité: is "parfois", expected « sur place », « à distance » or « mixte ».',
        'line 4, prix: is "1.500", expected an amount such as 1500 or 1 234,50 €, or words such as gratuit.',
        'line 4, lien: is "exemple.fr", expected a whole address such as https://www.exemple.fr/formation.',
        'line 4, valable jusqu’au: is "bientôt", expected a date such as 30/06/2027.',
        'line 4, métiers: is "Vandeur", no métier that is known: perhaps vendeur (Vendeur en prêt-à-porter, D1214).',
        expect.stringMatching(/^line 4, codes ROME: is "D9999", no code of a métier that is known/),
        'line 6, has a cell without a column name: a text that holds the separator stands in quotes.',
        'line 6, sessions: is "du 05/01/2027 au 04/01/2027": it ends before it starts.',
        'line 6, sessions: is "46027", the number that a spreadsheet keeps for a date: set the column to text or to a date.',
        'line 6, métiers: is empty, and so is « codes ROME »: expected a métier that the formation leads to.',
      ],
    });
  });

  it.each([
    [
      'a spreadsheet that was not saved as CSV',
      Buffer.from('PK\u0003\u0004\u0000\u0000'),
      'is no text in UTF-8 or Windows-1252, expected a table saved as « CSV UTF-8 ».',
    ],
    ['an empty file', Buffer.from('\n'), 'line 1: is empty, expected a line of column names.'],
    [
      'a header alone',
      Buffer.from('titre;métiers\n'),
      'holds no formation, expected one a line below the column names.',
    ],
    [
      'a quote left open',
      Buffer.from('titre;métiers\n"Vendre;vendeur\n'),
      'line 2: has a quote (") that is not closed or stands inside a text, expected two quotes ("") inside a text.',
    ],
  ])('refuses %s', (_, bytes, problem) => {
    expect(read(bytes)).toEqual({ problems: [problem] });
  });

  it('tells every column that is missing, unknown or twice there', () => {
    expect(read('Intitulé;titre;prxi;couleur\nA;B;C;D\n')).toEqual({
      problems: [
        'line 1, column « titre »: stands twice, expected « titre » once.',
        'line 1, column « prxi »: is not known, expected « prix » perhaps.',
        expect.stringMatching(/^line 1, column « couleur »: is not known, expected one of titre, métiers, codes ROME/),
        'line 1, columns « métiers » and « codes ROME »: are both missing, expected one of them at least.',
      ],
    });
  });

  it('counts what is past and converts old levels, both said', () => {
    const csv = `titre;codes ROME;niveau;sessions;valable jusqu'au
A;D1102;V;01/09/2026 | 22/11/2026 | 11/2026;
B;D1102;;;21/11/2026
`;
    expect(read(csv)).toMatchObject({
      catalogue: { formations: [{ formationId: 'demo--a', level: 3 }, { formationId: 'demo--b' }] },
      report: {
        offered: 1,
        expired: ['B'],
        pastSessions: 1,
        repaired: ['line 2, niveau: "V" is a level of before 2019: taken as 3'],
      },
    });
  });

  it('gives the same title at two places two ids, and a reference its own', () => {
    const csv = 'titre;référence;métiers\nCAP;;boulanger\nCAP;;patissier\nCAP;P-12;patissier\n';
    expect(read(csv)).toMatchObject({
      catalogue: {
        formations: [{ formationId: 'demo--cap' }, { formationId: 'demo--cap-2' }, { formationId: 'demo--p-12' }],
      },
    });
  });

  it('gives no id that the catalogue of another centre gives', () => {
    const idOf = (centreId: string, reference: string): string | undefined => {
      const csv = Buffer.from(`titre;référence;métiers\nCAP;${reference};boulanger\n`);
      const told = readCatalogue(csv, { centre: { centreId, country: 'FR' }, library, today: '2026-11-22' });
      return 'catalogue' in told ? told.catalogue.formations[0]?.formationId : undefined;
    };
    expect(idOf('nord', 'ouest-1')).toBe('nord--ouest-1');
    expect(idOf('nord-ouest', '1')).toBe('nord-ouest--1');
  });
});
