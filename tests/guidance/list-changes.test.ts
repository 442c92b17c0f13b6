import { beforeAll, describe, expect, it } from '@jest/globals';
import { listChanges } from '../../guidance/list-changes.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const profile = learn(createProfile('demo'), [
  { kind: 'words', words: 'accueillir des clients', about: 'wish' },
  { kind: 'contexte', code: 'travail-de-nuit', answer: 'passed' },
  { kind: 'centre-interet', code: 'cuisine', answer: 'yes' },
]);

describe('listChanges', () => {
  it('gives each a chance between 0 and 1', () => {
    const changes = listChanges(profile, library, () => true);
    expect(changes.length).toBeGreaterThan(0);
    for (const { chance } of changes) {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThanOrEqual(1);
    }
  });

  it('asks of what was told already nothing new, and of what was left only whether it is true after all', () => {
    const changes = listChanges(profile, library, () => true).map(({ change }) => change);
    const asked = changes.flatMap((change) => (change.kind === 'answer' ? [change.trait.code] : []));
    expect(asked).not.toContain('travail-de-nuit');
    expect(asked).not.toContain('cuisine');
    const turned = changes.flatMap((change) => (change.kind === 'turn' && change.told.id === 2 ? [change.answer] : []));
    expect(turned.filter((answer) => answer !== 'yes')).toEqual([]);
  });
});
