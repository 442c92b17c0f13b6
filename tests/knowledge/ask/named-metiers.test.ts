import { beforeAll, describe, expect, it } from '@jest/globals';
import { createTitleScan, type TitleScan } from '../../../knowledge/ask/named-metiers.ts';
import { plainQuestion } from '../../../knowledge/ask/plain-question.ts';
import { loadLibrary } from '../../../knowledge/load.ts';

let titles: TitleScan;

beforeAll(async () => {
  titles = createTitleScan((await loadLibrary('knowledge/data')).metiers);
});

describe('createTitleScan', () => {
  it.each([
    ['que fait une téléopératrice ?', ['teleconseiller']],
    ['les téléconseillers et les superviseuses', ['teleconseiller', 'superviseur']],
    [
      'conseiller technique ou conseiller commercial ?',
      ['conseiller-technique-a-distance', 'conseiller-commercial-a-distance'],
    ],
    ['opératrice call center outbound', ['televendeur']],
    ['le spécialiste omnicanal', ['specialiste-communication-omnicanale']],
    ['une experte accessibilité', ['expert-accessibilite-relation-client']],
    ['où est la gare ?', []],
  ])('finds in « %s » %j', (question, metierIds) => {
    expect(titles.find(plainQuestion(question)).map(({ metierId }) => metierId)).toEqual(metierIds);
  });

  it('finds the métiers whose title begins with a word', () => {
    expect(titles.findBegun('devenir chauffeur')).toEqual(
      expect.arrayContaining(['chauffeur-livreur', 'chauffeur-taxi-vtc']),
    );
  });
});
