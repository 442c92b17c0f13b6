import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { showWhatIfs } from '../../../src/exhibits/what-if-card.ts';
import { readAloud } from '../../fixtures/read-aloud.ts';
import { loadSmallLibrary } from '../../fixtures/real-bot.ts';
import { createSetting } from '../../fixtures/setting.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('showWhatIfs', () => {
  it('tells each change and what it does, in the person’s words', () => {
    const setting = createSetting(library, { titles: 'masculine' });
    const move = { kind: 'first', metierId: 'patissier' } as const;
    const shown = readAloud({
      attachments: [
        showWhatIfs(
          [
            { change: { kind: 'answer', trait: { kind: 'contexte', code: 'travail-de-nuit' }, answer: 'no' }, move },
            { change: { kind: 'take-back', told: { id: 1, kind: 'words', words: 'boulanger', about: 'wish' } }, move },
            {
              change: { kind: 'take-back', told: { id: 2, kind: 'refusal', code: 'travail-de-nuit' } },
              move: { kind: 'enters', metierId: 'boulanger' },
            },
            { change: { kind: 'take-back', told: { id: 3, kind: 'metier', metierId: 'vendeur', answer: 'no' } }, move },
            {
              change: {
                kind: 'turn',
                told: { id: 4, kind: 'centre-interet', code: 'cuisine', answer: 'no' },
                answer: 'yes',
              },
              move,
            },
          ],
          setting,
        ),
      ],
    })
      .join('\n')
      .replace(/[\u00a0\u202f]/g, ' ');
    expect(shown).toMatch(/Si vous disiez non à « .* », « Pâtissier » passerait devant\./);
    expect(shown).toMatch(/Sans « boulanger », « Pâtissier »/);
    expect(shown).toMatch(/Si vous acceptiez « .* », « Boulanger » serait dans vos trois premières pistes\./);
    expect(shown).toMatch(/Sans votre avis sur « Vendeur/);
    expect(shown).toMatch(/Si vous disiez oui à « .* », « Pâtissier »/);
  });
});
