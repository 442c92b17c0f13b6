import { beforeAll, describe, expect, it } from '@jest/globals';
import { learnFromWords, splitPast } from '../../guidance/statement.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadRealLibrary, loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;
let real: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
  real = await loadRealLibrary();
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

  it.each<readonly [string, readonly string[]]>([
    ['je veux pas travailler le weekend', ['week-end']],
    ['je veux pas être debout toute la journée', ['station-debout']],
    ['j’aime pas parler au téléphone', ['telephone']],
    ['je ne veux pas travailler le samedi ni la nuit', ['travail-de-nuit', 'week-end']],
  ])('hears in « %s » what is refused, and nothing beside it', (words, refused) => {
    const codes = learnFromWords(words, real).flatMap((each) => (each.kind === 'refusal' ? [each.code] : []));
    expect(codes.toSorted()).toEqual(refused);
  });

  it('hears the wish to work from home, and no wish in where somebody lives', () => {
    const remote = { kind: 'contexte', code: 'teletravail', answer: 'yes' };
    expect(learnFromWords('je veux travailler de chez moi', real)).toEqual([remote]);
    for (const words of [
      'je veux un travail près de chez moi',
      'un boulot à Liège',
      'je veux pas travailler de chez moi',
    ]) {
      expect(learnFromWords(words, real)).toEqual([]);
    }
  });

  it.each<readonly [string, number]>([
    ['bac+2', 5],
    ['un BTS', 5],
    ['bac', 4],
  ])('takes « %s », said alone, for the level of study', (words, level) => {
    expect(learnFromWords(words, library)).toContainEqual({ kind: 'level', level });
  });

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
