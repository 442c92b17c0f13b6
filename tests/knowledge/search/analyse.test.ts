import { describe, expect, it } from '@jest/globals';
import { analyse, termsOf } from '../../../knowledge/search/analyse.ts';

describe('analyse', () => {
  it('keeps each word as typed, and where it stands', () => {
    expect(analyse('J’ai été Cuisinière !').map(({ typed, start, end }) => [typed, start, end])).toEqual([
      ['J', 0, 1],
      ['ai', 2, 4],
      ['été', 5, 8],
      ['Cuisinière', 9, 19],
    ]);
  });

  it.each([
    ['conseiller(ère) clientèle', 'conseiller clientèle'],
    ['conseiller/conseillère clientèle', 'conseiller clientèle'],
    ['conseiller/ère clientèle', 'conseiller clientèle'],
    ['conseiller·ère clientèle', 'conseiller clientèle'],
    ['vendeur.euse', 'vendeur'],
    ['agent·e·s d’entretien', 'agent entretien'],
    ['employé(e)s polyvalent(e)s', 'employé polyvalent'],
    ['téléconseiller h/f', 'téléconseiller'],
    ["j'ai travaillé à l'hôtel", 'hôtel'],
    ['j’ai travaillé à l‘hôtel', 'hotel'],
    ['jai bossé dans un HOTEL', 'hôtel'],
    ['télé-conseillère', 'téléconseiller'],
    ['télé conseillère', 'téléconseiller'],
    ['maître d’œuvre', 'maitre oeuvre'],
    ['aide-soignante', 'aide soignant'],
  ])('reads %j as %j', (written, plain) => {
    expect(termsOf(written)).toEqual(termsOf(plain));
  });

  it.each(['je suis', 'j’ai fait', 'je voudrais un travail', 'métier', 'je cherche un boulot', 'h/f', '👍', ''])(
    'finds nothing telling in %j',
    (words) => {
      expect(termsOf(words)).toEqual([]);
    },
  );

  it('tells « le son » from « son chef », « un car » from « car »', () => {
    expect(termsOf('régler le son')).toHaveLength(2);
    expect(termsOf('son chef')).toEqual(['chef']);
    expect(termsOf('conduire un car')).toHaveLength(2);
    expect(termsOf('dehors car bureau')).toHaveLength(2);
  });
});

describe('termsOf', () => {
  it('names each family once', () => {
    expect(termsOf('coiffeuse, coiffeur et coiffure')).toHaveLength(1);
  });

  it('keeps words that any work has only when asked', () => {
    expect(termsOf('travail de nuit')).toHaveLength(1);
    expect(termsOf('travail de nuit', 'common')).toHaveLength(2);
  });
});
