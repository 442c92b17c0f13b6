import { beforeAll, describe, expect, it } from '@jest/globals';
import { composeBilan, findFit } from '../../guidance/bilan.ts';
import { createProfile, learn, type Profile, withdrawAfter } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadRealLibrary } from '../fixtures/real-bot.ts';

let library: Library;
beforeAll(async () => {
  library = await loadRealLibrary();
});

const tell = (words: string): Profile => learn(createProfile('demo', 'FR'), [{ kind: 'words', words, about: 'past' }]);

describe('composeBilan', () => {
  it('gives the first three pistes and three steps, always the same', () => {
    const person = tell('j’ai travaillé dans un centre d’appels');
    const bilan = composeBilan(person, library);
    expect(bilan?.pistes).toHaveLength(3);
    expect(bilan?.nextSteps).toHaveLength(3);
    expect(bilan?.nextSteps.at(-1)).toEqual({ kind: 'talk' });
    expect(composeBilan(person, library)).toEqual(bilan);
  });

  it('has a regulated métier checked first', () => {
    const regulated = library.metiers.find(({ isRegulated }) => isRegulated === true);
    const bilan = composeBilan(
      learn(createProfile('demo'), [{ kind: 'metier', metierId: regulated?.metierId ?? '', answer: 'yes' }]),
      library,
    );
    expect(bilan?.nextSteps[0]).toEqual({ kind: 'check-regulated', metierId: regulated?.metierId });
  });

  it('asks for more words where there is no piste', () => {
    const bilan = composeBilan(tell('xyzzy'), library);
    expect(bilan).toMatchObject({ pistes: [], nextSteps: [{ kind: 'tell-more' }, { kind: 'talk' }] });
  });

  it('is nothing for whoever has told nothing, or taken all of it back', () => {
    expect(composeBilan(createProfile('demo'), library)).toBeUndefined();
    expect(composeBilan(withdrawAfter(tell('je fais du pain'), 0), library)).toBeUndefined();
  });
});

describe('findFit', () => {
  it('tells how a métier fits that the answers speak of, and of no other', () => {
    const person = tell('j’ai travaillé dans un centre d’appels');
    const [first] = composeBilan(person, library)?.pistes ?? [];
    expect(findFit(first?.metierId ?? '', person, library)).toEqual(first);
    expect(findFit('../../etc/passwd', person, library)).toBeUndefined();
    expect(findFit(first?.metierId ?? '', createProfile('demo'), library)).toBeUndefined();
  });
});
