import { describe, expect, it } from '@jest/globals';
import { createLinking, type LinkableMetier } from '../../../knowledge/compile/link-certifications.ts';

const metier = (
  metierId: string,
  parentCode: string,
  titles: readonly string[],
  isRegulated: boolean | null = false,
): LinkableMetier => ({
  metierId,
  parentCode,
  titles: titles.map((title) => ({ feminine: title, masculine: title })),
  isRegulated,
});

const link = createLinking([
  metier('conseiller-a-distance', 'D1408', ['Conseiller clientèle à distance', 'Téléconseiller']),
  metier('responsable-de-plateau', 'D1408', ["Responsable de plateau de centre d'appels"]),
  metier('assistant-de-regulation', 'D1408', ['Assistant de régulation médicale'], true),
  metier('couvreur', 'F1610', ['Couvreur']),
  metier('taxi', 'N4102', ['Conducteur de taxi'], true),
  metier('opticien', 'J1405', ['Opticien'], null),
  metier('chef-de-rang', 'G1803', ['Serveur', 'Chef de rang']),
  metier('garcon-de-cafe', 'G1803', ['Serveur', 'Garçon de café']),
]);

const relations = (number: string, label: string, romeCodes: readonly string[]) =>
  link({ number, label, abbreviation: null, romeCodes }).map(({ metierId, relation, evidence }) => [
    metierId,
    relation,
    evidence.kind,
  ]);

describe('createLinking', () => {
  it('leads to the one métier of a code', () => {
    expect(relations('RNCP1', 'Couverture zinguerie', ['F1610'])).toEqual([['couvreur', 'leads-to', 'only-metier']]);
  });

  it('leads within a group only to the métier whose title it bears', () => {
    expect(relations('RNCP1', 'TP Téléconseiller', ['D1408'])).toEqual([
      ['conseiller-a-distance', 'leads-to', 'title'],
      ['responsable-de-plateau', 'same-group', 'group'],
      ['assistant-de-regulation', 'same-group', 'group'],
    ]);
  });

  it('leads nowhere within a group whose titles it does not bear whole', () => {
    expect(relations('RNCP1', 'Conseiller clientèle', ['D1408']).map(([, relation]) => relation)).toEqual([
      'same-group',
      'same-group',
      'same-group',
    ]);
  });

  it('leads to no métier that is regulated, or of which that is unknown, whatever it is called', () => {
    expect(relations('RNCP1', 'Assistant de régulation médicale', ['D1408'])).toContainEqual([
      'assistant-de-regulation',
      'same-group',
      'title',
    ]);
    expect(relations('RNCP1', 'Conducteur de taxi', ['N4102'])).toEqual([['taxi', 'same-group', 'title']]);
    expect(relations('RNCP1', 'Optique', ['J1405'])).toEqual([['opticien', 'same-group', 'only-metier']]);
  });

  it('leads to neither of two métiers of one group that share a title', () => {
    expect(relations('RNCP1', 'Serveur', ['G1803'])).toEqual([
      ['chef-de-rang', 'same-group', 'title'],
      ['garcon-de-cafe', 'same-group', 'title'],
    ]);
  });

  it('does not let complementary skills lead to a métier', () => {
    expect(relations('RS1', 'Couvreur', ['F1610'])).toEqual([['couvreur', 'same-group', 'title']]);
  });

  it('links every code, keeps the title found, and passes over codes of whole families', () => {
    expect(
      link({ number: 'RNCP1', label: 'CQP Chef de rang', abbreviation: null, romeCodes: ['G18', 'G1803', 'F1610'] }),
    ).toEqual([
      {
        metierId: 'chef-de-rang',
        relation: 'leads-to',
        romeCode: 'G1803',
        evidence: { kind: 'title', title: 'chef de rang' },
      },
      { metierId: 'garcon-de-cafe', relation: 'same-group', romeCode: 'G1803', evidence: { kind: 'group' } },
      { metierId: 'couvreur', relation: 'leads-to', romeCode: 'F1610', evidence: { kind: 'only-metier' } },
    ]);
  });

  it('does not let a title of another group count', () => {
    expect(relations('RNCP1', 'Couvreur', ['D1408']).every(([, relation]) => relation === 'same-group')).toBe(true);
  });
});
