import { beforeAll, describe, expect, it } from '@jest/globals';
import { account } from '../../../guidance/account.ts';
import type { Learned } from '../../../guidance/evidence.ts';
import { createProfile, learn } from '../../../guidance/profile.ts';
import type { Library } from '../../../knowledge/library.ts';
import { showAccount } from '../../../src/exhibits/account-card.ts';
import { readAloud } from '../../fixtures/read-aloud.ts';
import { loadSmallLibrary } from '../../fixtures/real-bot.ts';
import { createSetting } from '../../fixtures/setting.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

function show(metierId: string, ...learned: readonly Learned[]): string {
  const profile = learn(createProfile('demo'), learned);
  const told = account(metierId, profile, library, () => true);
  return readAloud({ attachments: [showAccount(told, createSetting(library, profile))] })
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
}

const baker: Learned = { kind: 'words', words: 'j’ai été boulanger vingt ans, mais', about: 'past' };

describe('showAccount', () => {
  it('tells each answer in the person’s words, by how much it counts', () => {
    const shown = show(
      'boulanger',
      baker,
      { kind: 'competence', code: 'faire-pain', answer: 'yes' },
      { kind: 'contexte', code: 'travail-de-nuit', answer: 'no' },
    );
    expect(shown).toMatch(/Surtout\n.*« j’ai été boulanger vingt ans ». J’en retiens\s: « boulanger »/);
    expect(shown).toMatch(/Vous savez\s: « Faire du pain »/i);
    expect(shown).toMatch(/Contre\n.*Cela ne vous irait pas/);
  });

  it('tells « ça dépend » as such, and a métier that tempts', () => {
    expect(show('boulanger', { kind: 'centre-interet', code: 'cuisine', answer: 'depends' })).toMatch(
      /Ça dépend, pour/,
    );
    expect(show('boulanger', { kind: 'metier', metierId: 'boulanger', answer: 'depends' })).toMatch(/tente un peu/);
    expect(show('boulanger', { kind: 'metier', metierId: 'boulanger', answer: 'no' })).toMatch(/mis de côté/);
  });

  it('sums up what was left on its screen in one line', () => {
    const shown = show('boulanger', baker, { kind: 'contexte', code: 'travail-de-nuit', answer: 'passed' });
    expect(shown).toMatch(/Un peu contre\s: une chose/);
  });

  it('compares with the first piste, and tells what would bring a métier nearer', () => {
    const shown = show('teleconseiller', baker);
    expect(shown).toMatch(/Rien de ce que vous m’avez dit/);
    expect(shown).toMatch(/Ce qui met « Boulangère \/ Boulanger » devant/);
    expect(shown).toMatch(/Ce qui le rapprocherait\n.*Oui à «/);
  });

  it('never tells a number of the belief', () => {
    expect(show('boulanger', baker, { kind: 'metier', metierId: 'patissier', answer: 'yes' })).not.toMatch(
      /\d[.,]\d|%/,
    );
  });

  it('tells words that speak against a métier as such', () => {
    const refused: Learned = { kind: 'words', words: 'je ne veux plus être boulanger', about: 'wish' };
    expect(show('boulanger', refused)).toMatch(/Contre\n.*Cela en éloigne\s: « boulanger »/);
  });
});
