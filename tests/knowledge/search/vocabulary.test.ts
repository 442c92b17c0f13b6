import { describe, expect, it } from '@jest/globals';
import { isWithinEdits } from '../../../knowledge/search/edit-distance.ts';
import { soundOf } from '../../../knowledge/search/sound.ts';
import { createVocabulary, rankWords } from '../../../knowledge/search/vocabulary.ts';

describe('createVocabulary', () => {
  const texts = ['boulanger hôtel accueil secrétaire conduire enfants cuisinier restauration mécanicien boulanger'];
  const vocabulary = createVocabulary(
    (term) => term === 'known',
    () => rankWords(texts),
  );

  it.each([
    ['boulange', 'boulanger', 'the end not written'],
    ['sekretaire', 'secretaire', 'the same sound'],
    ['boulanje', 'boulanger', 'the same sound'],
    ['otel', 'hotel', 'the same sound'],
    ['cuisnier', 'cuisinier', 'a letter dropped'],
    ['mecancien', 'mecanicien', 'a letter dropped'],
    ['restaurasion', 'restauration', 'the same sound'],
    ['lhotel', 'hotel', 'an article glued on'],
    ['daccueil', 'accueil', 'a preposition glued on'],
    ['jconduire', 'conduire', 'a pronoun glued on'],
  ])('takes %j for %j (%s)', (typed, known) => {
    expect(vocabulary.recover(typed)?.word).toBe(known);
  });

  it.each(['xyzzy', 'abc', 'a1b2c3', 'astronaute', 'fr'])('takes %j for nothing', (typed) => {
    expect(vocabulary.recover(typed)).toBeUndefined();
  });

  it('is surer of a glued word than of a sound, and of a sound than of a near spelling', () => {
    const sureness = ['lhotel', 'otel', 'cuisnier'].map((word) => vocabulary.recover(word)?.sureness ?? 0);
    expect(sureness).toEqual(sureness.toSorted((a, b) => b - a));
  });
});

describe('isWithinEdits', () => {
  it.each([
    ['coiffeur', 'coiffeur', 0, true],
    ['coifeur', 'coiffeur', 1, true],
    ['coiffeurs', 'coiffeur', 1, true],
    ['coifefur', 'coiffeur', 1, true],
    ['coiffuer', 'coiffeur', 1, true],
    ['cofeur', 'coiffeur', 1, false],
    ['cofeur', 'coiffeur', 2, true],
    ['', 'a', 1, true],
    ['', 'abc', 2, false],
  ])('%j and %j within %d: %j', (a, b, edits, expected) => {
    expect(isWithinEdits(a, b, edits)).toBe(expected);
    expect(isWithinEdits(b, a, edits)).toBe(expected);
  });
});

describe('soundOf', () => {
  it.each([
    ['secretaire', 'sekretaire'],
    ['pharmacie', 'farmacie'],
    ['boulanger', 'boulanje'],
    ['enfant', 'anfan'],
    ['jardinier', 'jardinie'],
  ])('is the same for %j and %j', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });

  it.each([
    ['vendeur', 'tendeur'],
    ['macon', 'maison'],
    ['coiffer', 'chauffer'],
  ])('differs for %j and %j', (a, b) => {
    expect(soundOf(a)).not.toBe(soundOf(b));
  });
});
