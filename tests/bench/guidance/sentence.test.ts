import { beforeAll, describe, expect, it } from '@jest/globals';
import { tellSentence } from '../../../bench/guidance/sentence.ts';
import { createChance } from '../../../knowledge/latent/chance.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadSmallLibrary } from '../../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('tellSentence', () => {
  it.each([
    ['title', /ouvrier boulanger$/],
    ['definition', /^j’aimerais un travail où on .*pétrit/],
    ['competences', /^ce que j’aime c’est \p{L}.* et aussi \p{L}/u],
  ] as const)('makes a %s of the fiche spoken', (kind, said) => {
    const sentence = tellSentence(library.getMetier('boulanger'), kind, library, createChance(2));
    expect(sentence).toMatch(said);
    expect(sentence).toBe(tellSentence(library.getMetier('boulanger'), kind, library, createChance(2)));
  });
});
