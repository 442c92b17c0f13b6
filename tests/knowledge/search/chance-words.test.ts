import { beforeAll, describe, expect, it } from '@jest/globals';
import { createProfile, learn } from '../../../guidance/profile.ts';
import { recommend } from '../../../guidance/recommend.ts';
import type { Library } from '../../../knowledge/library.ts';
import { splitNegation } from '../../../knowledge/search/negation.ts';
import { loadRealLibrary } from '../../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadRealLibrary();
});

describe('words that name no métier', () => {
  it.each([
    ['je cherche un travail', 'a word that titles share'],
    ['je m’appelle Fatima et j’habite à Lyon', 'a name and a town'],
    ['je veux changer de vie', 'what everybody wants'],
    ['peu importe, tout me va', 'a word that one fact holds by chance'],
  ])('lead to no piste: « %s » (%s)', (words) => {
    const profile = learn(createProfile('demo'), [{ kind: 'words', words, about: 'wish' }]);
    expect(recommend(profile, library).pistes).toEqual([]);
  });

  it('leave « bonne en orthographe » to the spelling, not to the « bonne à tout faire »', () => {
    const found = library.search.findMetiers('je suis bonne en orthographe').map(({ metierId }) => metierId);
    expect(found[0]).toBe('secretaire');
    expect(found.slice(0, 3)).not.toContain('aide-a-domicile');
  });

  it.each(['aider les gens quand leur box marche pas', 'j’arrête pas de réparer des vélos'])(
    'refuse nothing where something is broken or goes on: « %s »',
    (words) => {
      expect(splitNegation(words)).toEqual({ told: words, refused: '' });
    },
  );
});
