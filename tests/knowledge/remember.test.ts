import { describe, expect, it } from '@jest/globals';
import { forgetAll, rememberFew } from '../../knowledge/remember.ts';
import { collectGarbage } from '../fixtures/collect-garbage.ts';

const createCounter = () => {
  const asked: string[] = [];
  const upper = rememberFew(
    (word: string) => word.trim(),
    (word) => {
      asked.push(word);
      return word.trim() === '' ? undefined : word.trim().toUpperCase();
    },
  );
  return { asked, upper };
};

describe('rememberFew', () => {
  it('computes once what is asked again under the same key, an empty answer too', () => {
    const { asked, upper } = createCounter();
    expect([upper('a'), upper('a '), upper(''), upper(' ')]).toEqual(['A', 'A', undefined, undefined]);
    expect(asked).toEqual(['a', '']);
  });

  it('keeps what is asked again and again', () => {
    const { asked, upper } = createCounter();
    for (let word = 0; word < 400; word += 1) {
      upper('oui');
      upper(`${word}`);
    }
    expect(asked.filter((word) => word === 'oui')).toHaveLength(1);
  });

  it('forgets the oldest answers', () => {
    const { asked, upper } = createCounter();
    for (let word = 0; word < 400; word += 1) upper(`${word}`);
    upper('399');
    upper('0');
    expect(asked.filter((word) => word === '399')).toHaveLength(1);
    expect(asked.filter((word) => word === '0')).toHaveLength(2);
  });
});

describe('forgetAll', () => {
  it('leaves nothing at hand', () => {
    const { asked, upper } = createCounter();
    upper('a');
    forgetAll();
    upper('a');
    expect(asked).toEqual(['a', 'a']);
  });

  it('keeps nothing in being that is used no more', async () => {
    const use = (knowledge: object): WeakRef<object> => {
      rememberFew(
        (word: string) => word,
        () => knowledge,
      )('oui');
      return new WeakRef(knowledge);
    };
    const replaced = use({ metiers: 1584 });
    await new Promise(setImmediate);
    collectGarbage();
    expect(replaced.deref()).toBeUndefined();
  });
});
