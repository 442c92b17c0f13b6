import { beforeAll, describe, expect, it } from '@jest/globals';
import { findHeld, findPractised } from '../../guidance/held.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import { learnFromWords } from '../../guidance/statement.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const saying = (words: string) => learn(createProfile('demo'), learnFromWords(words, library));

describe('findHeld', () => {
  it('holds what words tell of and what was confirmed, until it is denied', () => {
    const told = saying('je sais faire du pain');
    expect([...findHeld(told, library)]).toContain('faire-pain');
    const denied = learn(told, [{ kind: 'competence', code: 'faire-pain', answer: 'no' }]);
    expect([...findHeld(denied, library)]).not.toContain('faire-pain');
    const confirmed = learn(denied, [{ kind: 'competence', code: 'faire-pain', answer: 'yes' }]);
    expect([...findHeld(confirmed, library)]).toContain('faire-pain');
  });

  it.each([
    ['je fais du pain et j’aime ça', true],
    ['j’adore les animaux mais je fais du pain', true],
    ['j’aimerais faire du pain', false],
    ['ça me plairait de faire du pain', false],
    ['je voudrais travailler en équipe et faire du pain', false],
  ])('takes what one would like for nothing that one knows: « %s »', (words, isHeld) => {
    expect(findHeld(saying(words), library).has('faire-pain')).toBe(isHeld);
  });
});

describe('findPractised', () => {
  it.each([
    ['j’ai été boulanger pendant dix ans', ['boulanger']],
    ['je suis boulangère', ['boulanger']],
    ['je travaille comme coiffeuse', ['coiffeur']],
    ['j’ai été boulanger, je voudrais devenir coiffeur', ['boulanger']],
    ['je suis boulangère et je voudrais devenir coiffeuse', ['boulanger']],
    ['je voudrais devenir coiffeuse', []],
    ['coiffeuse', []],
    ['j’ai aidé ma mère malade pendant dix ans', []],
  ])('in « %s »: %j', (words, metierIds) => {
    expect(findPractised(saying(words), library)).toEqual(metierIds);
  });
});
