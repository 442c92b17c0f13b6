import { describe, expect, it } from '@jest/globals';
import { mergeEsco } from '../../../knowledge/compile/esco.ts';
import { readEscoTitles } from '../../../knowledge/compile/esco-titles.ts';
import { linkEsco } from '../../../knowledge/compile/link-esco.ts';
import type { EscoOccupation } from '../../../knowledge/import/esco/esco-content.ts';
import { createTally } from '../../../knowledge/import/import-report.ts';
import type { Metier, Title } from '../../../knowledge/metier.ts';
import { metier } from '../../fixtures/pistes.ts';
import { emptyRecords } from '../../fixtures/records.ts';

const title = (masculine: string, feminine = masculine): Title => ({ feminine, masculine });
const occupation = (label: string, ...otherLabels: readonly string[]): EscoOccupation => ({
  uri: `http://data.europa.eu/esco/occupation/${label}`,
  code: '1234.1',
  iscoGroup: '1234',
  label,
  otherLabels,
  description: '',
  broader: [],
  essential: [],
  optional: [],
});
const named = (metierId: string, label: Title, ...appellations: readonly Title[]): Metier =>
  metier(metierId, { label, appellations });

describe('readEscoTitles', () => {
  it.each([
    [['boulanger/boulangère'], [title('boulanger', 'boulangère')]],
    [['tôlier/ tôlière'], [title('tôlier', 'tôlière')]],
    [['vendeur/vendeuse en magasin'], [title('vendeur en magasin', 'vendeuse en magasin')]],
    [['chef/cheffe d’équipe', 'chef d’équipe'], [title('chef d’équipe', 'cheffe d’équipe')]],
    [['agent de caisse', 'agente de caisse'], [title('agent de caisse', 'agente de caisse')]],
    [['coiffeuse', 'coiffeur'], [title('coiffeur', 'coiffeuse')]],
    [['libraire'], [title('libraire')]],
    [['ouvrier/technicien de maintenance'], [title('ouvrier/technicien de maintenance')]],
    [['a/b/c'], [title('a/b/c')]],
  ])('reads %j', (labels, titles) => {
    expect(readEscoTitles(labels)).toEqual(titles);
  });
});

describe('linkEsco', () => {
  const linksOf = (metiers: readonly Metier[], occupations: readonly EscoOccupation[]) => {
    const { links, ambiguous, tooWeak } = linkEsco(metiers, occupations);
    const found = [...links].map(
      ([
        metierId,
        {
          occupation: { label },
          evidence,
        },
      ]) => [metierId, label, evidence],
    );
    return { links: found, ambiguous, tooWeak };
  };

  it('links a label to a label, whatever case, accents and gender', () => {
    expect(
      linksOf(
        [named('a', title('Conseiller d’orientation', 'Conseillère d’orientation'))],
        [occupation("conseiller d'orientation/conseillere d'orientation")],
      ).links,
    ).toEqual([['a', "conseiller d'orientation/conseillere d'orientation", 'label']]);
  });

  it('takes another title for proof only when both have each other’s', () => {
    const acteur = occupation('acteur/actrice', 'comédien', 'comédienne');
    expect(linksOf([named('comedien', title('Comédien', 'Comédienne'), title('Acteur', 'Actrice'))], [acteur])).toEqual(
      {
        links: [['comedien', 'acteur/actrice', 'both-ways']],
        ambiguous: [],
        tooWeak: [],
      },
    );
    for (const metiers of [
      [named('comedien', title('Comédien', 'Comédienne'))],
      [named('doubleur', title('Doubleur'), title('Acteur', 'Actrice'))],
    ]) {
      expect(linksOf(metiers, [acteur])).toEqual({ links: [], ambiguous: [], tooWeak: [metiers[0]?.metierId] });
    }
  });

  it('chooses none of several', () => {
    const twice = [occupation('consultant'), { ...occupation('consultant'), uri: 'http://data.europa.eu/esco/2' }];
    expect(linksOf([named('a', title('Consultant'))], twice)).toEqual({ links: [], ambiguous: ['a'], tooWeak: [] });
    const two = [named('a', title('Vendeur', 'Vendeuse')), named('b', title('Vendeur', 'Vendeuse en magasin'))];
    expect(linksOf(two, [occupation('vendeur')])).toEqual({ links: [], ambiguous: ['a', 'b'], tooWeak: [] });
  });

  it('gives an occupation to its label first', () => {
    const boulanger = named('boulanger', title('Boulanger'));
    const artisan = named('artisan', title('Artisan'), title('Boulanger'));
    expect(linksOf([artisan, boulanger], [occupation('boulanger', 'artisan')])).toEqual({
      links: [['boulanger', 'boulanger', 'label']],
      ambiguous: [],
      tooWeak: ['artisan'],
    });
  });
});

describe('mergeEsco', () => {
  it('adds titles of two words that are nobody else’s, and keeps what was authored', () => {
    const metiers = [
      { ...named('boulanger', title('Boulanger'), title('Ouvrier boulanger')), escoUri: 'https://authored' },
      named('patissier', title('Pâtissier'), title('Aide en pâtisserie')),
    ];
    const content = {
      date: null,
      skills: [],
      iscoGroups: [],
      occupations: [
        occupation(
          'boulanger',
          'fournier',
          'aide en pâtisserie',
          'ouvrier boulanger',
          'artisan en pain',
          'chef de four',
        ),
        occupation('verrier', 'chef de four'),
      ],
    };
    const { records, counts } = mergeEsco(
      { ...emptyRecords, metiers: metiers.map((value) => ({ file: '', value })) },
      {
        name: 'esco',
        centreId: null,
        version: '1.2',
        importedOn: '2026-11-22',
        report: createTally().report({}),
        content,
      },
      { today: '2026-11-22', sources: [], centres: new Map() },
    );
    const [boulanger, patissier] = records.metiers.map(({ value }) => value);
    expect(boulanger).toMatchObject({
      escoUri: 'https://authored',
      appellations: [title('Ouvrier boulanger'), title('Artisan en pain')],
    });
    expect(patissier).toBe(metiers[1]);
    expect(records.sources.map(({ value }) => value.title)).toEqual(['Classification ESCO, v1.2']);
    expect(counts).toEqual({
      'métiers linked by label': 1,
      'métiers linked by both-ways': 0,
      'métiers left open, titles of several': 0,
      'métiers left open, one title in common alone': 0,
      'appellations added': 1,
      'occupations linked to no métier': 1,
    });
  });
});
