import { describe, expect, it } from '@jest/globals';
import {
  readCertification,
  readKind,
  readLevel,
  readLink,
  readModality,
  readPrice,
} from '../../../../knowledge/import/formations/read-cell.ts';

const problem = { problem: expect.stringMatching(/^is ".*", expected/) };

describe('readPrice', () => {
  it.each([
    ['1500', '1\u202f500\u00a0€'],
    ['1 500 €', '1\u202f500\u00a0€'],
    ['1\u202f234,50\u00a0euros', '1\u202f234,50\u00a0€'],
    ['99.9', '99,90\u00a0€'],
    ['Gratuit', 'Gratuit'],
    ['sur devis, 300 € au plus', 'sur devis, 300 € au plus'],
  ])('reads « %s »', (written, value) => {
    expect(readPrice(written)).toEqual({ value });
  });

  it.each(['1.500', '1,500', '-3', '1 2x', '€', '??'])('asks again for « %s »', (written) => {
    expect(readPrice(written)).toEqual(problem);
  });
});

describe('readLevel', () => {
  it.each([
    ['5', 5],
    ['Niveau 4', 4],
    ['Bac +2', 5],
    ['CAP', 3],
  ])('reads « %s »', (written, value) => {
    expect(readLevel(written)).toEqual({ value });
  });

  it('converts a level of before 2019, and says so', () => {
    expect(readLevel('niveau III')).toEqual({
      value: 5,
      repaired: '"niveau III" is a level of before 2019: taken as 5',
    });
  });

  it.each(['9', 'VI', 'bac+7', 'débutant'])('asks again for « %s »', (written) => {
    expect(readLevel(written)).toEqual(problem);
  });
});

describe('the other cells', () => {
  it.each([
    ['RNCP 35304', { rncpNumber: 'RNCP35304', certification: null }],
    ['Titre professionnel (RNCP n° 35304)', { rncpNumber: 'RNCP35304', certification: 'Titre professionnel' }],
    ['RS5678 - Certificat', { rncpNumber: 'RS5678', certification: 'Certificat' }],
    ['CAP Boulanger', { rncpNumber: null, certification: 'CAP Boulanger' }],
    [null, { rncpNumber: null, certification: null }],
  ])('take « %s » for a certification', (written, value) => {
    expect(readCertification(written)).toEqual(value);
  });

  it('know ways to follow a formation, and kinds of it', () => {
    expect(readModality('En présentiel')).toEqual({ value: 'on-site' });
    expect(readModality('souvent')).toEqual(problem);
    expect(readKind('Évolution')).toEqual({ value: 'evolution' });
    expect(readKind('autre')).toEqual(problem);
  });

  it('open web pages only', () => {
    expect(readLink('https://exemple.fr')).toEqual({ value: 'https://exemple.fr' });
    for (const written of ['javascript:alert(1)', 'exemple.fr', 'ftp://exemple.fr']) {
      expect(readLink(written)).toEqual(problem);
    }
  });
});
