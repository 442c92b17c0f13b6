import { beforeAll, describe, expect, it } from '@jest/globals';
import { askLibrary } from '../../../knowledge/ask.ts';
import type { Library } from '../../../knowledge/library.ts';
import { certifications } from '../../fixtures/certifications.ts';
import { loadLibraryWith } from '../../fixtures/offer.ts';

const today = new Date('2026-11-22');
let library: Library;

beforeAll(async () => {
  library = await loadLibraryWith(certifications, () => today);
});

const askFormations = (question: string): readonly string[] => {
  const answer = askLibrary(question, library, { today });
  return answer.kind === 'answer' ? answer.formations.map(({ formationId }) => formationId) : [answer.kind];
};

describe('a question about formations', () => {
  it('is answered by certifications in force that lead to the métier, never by expired ones', () => {
    expect(askFormations('Quelles formations pour devenir boulanger ?').toSorted()).toEqual([
      'cap-boulanger',
      'rncp90001',
    ]);
  });

  it('that names what has expired is told so, after what is in force', () => {
    expect(askFormations('Quelle est la formation BEP Boulanger d’autrefois ?')).toEqual(['rncp90003']);
    expect(askFormations('Quelles sont les formations BP Boulanger et BEP Boulanger d’autrefois ?').at(-1)).toBe(
      'rncp90003',
    );
  });

  it('is answered by those of the same group where none leads to the métier', () => {
    expect(askFormations('Quelles formations pour devenir serveur ?')).toEqual(['rncp90002']);
  });
});
