import { beforeAll, describe, expect, it } from '@jest/globals';
import { learnFromWords, splitPast } from '../../guidance/statement.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('learnFromWords', () => {
  it.each(['', 'azerty', 'je ne sais pas', 'Me laisser guider', 'guidez-moi'])(
    'learns nothing from « %s »',
    (words) => {
      expect(learnFromWords(words, library)).toEqual([]);
    },
  );

  it('takes refused conditions for constraints', () => {
    expect(learnFromWords('boulanger, mais pas la nuit', library)).toContainEqual({
      kind: 'refusal',
      code: 'travail-de-nuit',
    });
  });

  it.each([
    ['j’ai pas de diplome', 0],
    ['sans diplôme', 0],
    ['j’ai un CAP cuisine', 3],
    ['j’ai le bac', 4],
    ['j’ai un BTS', 5],
    ['j’ai fait une licence', 6],
    ['je n’ai pas le bac', 0],
  ])('reads the level of « %s »', (words, level) => {
    expect(learnFromWords(words, library)).toContainEqual({ kind: 'level', level });
  });

  it.each(['j’ai fait 2 ans de boulangerie mais j’ai mal au dos', 'g fé 2 an de boulangerie mé jé mal o dos'])(
    'takes the pain of « %s » for a limit, and for no wish',
    (words) => {
      const learned = learnFromWords(words, library);
      expect(learned).toContainEqual({ kind: 'refusal', code: 'port-de-charges' });
      const told = learned.flatMap((each) => (each.kind === 'words' ? [each.words] : []));
      expect(told.join()).toMatch(/boulangerie/);
      expect(told.join()).not.toMatch(/dos/);
    },
  );

  it('keeps a licence apart from what speaks for métiers', () => {
    expect(learnFromWords('j’ai le permis B', library)).toEqual([{ kind: 'licence', held: ['B'] }]);
    expect(learnFromWords('j’ai pas le permis', library)).toEqual([{ kind: 'licence', held: [] }]);
  });

  it('does not take a surname for a métier', () => {
    expect(learnFromWords('Je m’appelle Paul Boulanger', library)).toEqual([]);
  });
});

describe('the words that are kept', () => {
  it.each([
    ['boulanger, g mal au dos, j’aime cuisiner', 'boulanger, j’aime cuisiner'],
    ['boulanger mais j’ai mal au dos, j’aime cuisiner', 'boulanger, j’aime cuisiner'],
    ['J’ai mal au dos et j’aime la boulangerie', 'j’aime la boulangerie'],
    ['boulanger  et  cuisiner', 'boulanger  et  cuisiner'],
  ])('of « %s » read « %s »', (words, kept) => {
    expect(learnFromWords(words, library)[0]).toMatchObject({ kind: 'words', words: kept });
  });
});

describe('splitPast', () => {
  it('tells what one did from what one wants', () => {
    expect(splitPast('j’ai été comptable 20 ans, mais j’aimerais travailler dehors')).toEqual([
      { words: 'j’ai été comptable 20 ans', about: 'past' },
      { words: 'j’aimerais travailler dehors', about: 'wish' },
    ]);
    expect(splitPast('j’ai été comptable, j’aime les plantes et je voudrais bouger')).toEqual([
      { words: 'j’ai été comptable', about: 'past' },
      { words: 'j’aime les plantes, et je voudrais bouger', about: 'wish' },
    ]);
  });

  it.each(['j’ai été comptable', 'j’aime les animaux', 'boulanger'])('leaves « %s » whole', (words) => {
    expect(splitPast(words)).toEqual([{ words, about: 'wish' }]);
  });
});
