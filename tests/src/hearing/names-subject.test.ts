import { describe, expect, it } from '@jest/globals';
import { namesSubject } from '../../../src/hearing/names-subject.ts';

describe('namesSubject', () => {
  it.each(['c’est quoi un astronaute ?', 'que fait une comptable ?', 'comment devenir trader ?'])(
    'takes %j for a question with a subject of its own',
    (words) => {
      expect(namesSubject(words)).toBe(true);
    },
  );

  it.each([
    'c’est quoi un BTS ?',
    'il faut quel diplôme ?',
    'peut-on devenir chef ?',
    'combien on gagne ?',
    'quelle formation pour le devenir ?',
    'comment on fait pour devenir ça ?',
  ])('leaves %j to what was spoken of before', (words) => {
    expect(namesSubject(words)).toBe(false);
  });
});
