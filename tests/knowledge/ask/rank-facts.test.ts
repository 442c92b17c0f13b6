import { beforeAll, describe, expect, it } from '@jest/globals';
import { getAskIndex } from '../../../knowledge/ask/ask-index.ts';
import { rankFacts } from '../../../knowledge/ask/rank-facts.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import type { Country } from '../../../knowledge/source.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

function rank(question: string, metierId = 'teleconseiller', country: Country | null = null): readonly string[] {
  const index = getAskIndex(library);
  const heard = index.hear(question);
  const { facts } = rankFacts(metierId, {
    heard,
    library,
    index,
    country,
    centreId: null,
    today: new Date('2026-11-22'),
  });
  return facts.map(({ factId }) => factId);
}

describe('rankFacts', () => {
  it('tells what the next métier tells, when its title is meant', () => {
    const facts = rank(
      'Hôtesse d’accueil qui voudrait vendre des voyages en agence : quels titres du ministère du Travail ?',
      'hote-accueil',
    );
    expect(facts.some((factId) => factId.startsWith('conseiller-voyages/'))).toBe(true);
  });

  it.each([
    ['finit-on tard le soir dans un centre d’appels ?', 'teleconseiller/horaires-1'],
    ['les robots vont-ils prendre la place des conseillers ?', 'teleconseiller/avenir-5'],
    ['un client hurle au téléphone, que faire ?', 'teleconseiller/competences-2'],
  ])('puts first for « %s » the fact that answers', (question, factId) => {
    expect(rank(question).slice(0, 2)).toContain(factId);
  });

  it('prefers the document that the question names', () => {
    const sourcesOf = (question: string): readonly string[] =>
      getAskIndex(library).factOf(rank(question)[0] ?? '')?.fact.sources ?? [];
    expect(sourcesOf('quelles qualités selon l’article de 2025 ?')).toContain('article-relation-2025');
    expect(sourcesOf('quelles qualités selon le Forem ?')).toContain('forem-call-center');
  });

  it('prefers the country asked about', () => {
    expect(rank('faut-il parler une langue étrangère ?', 'teleconseiller', 'BE')[0]).toBe('teleconseiller/langues-3');
    expect(rank('faut-il parler une langue étrangère ?', 'teleconseiller', 'FR')[0]).toBe('teleconseiller/langues-1');
  });

  it('tells of other métiers only where the field is asked about', () => {
    const question = 'qui fait les plannings et les congés de l’équipe ?';
    expect(rank(question)).toContain('workforce-manager/activites-2');
    expect(rank(question, 'superviseur').every((factId) => factId.startsWith('superviseur/'))).toBe(true);
  });
});
