import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { showWhich } from '../../../src/exhibits/which-card.ts';
import { readAloud } from '../../fixtures/read-aloud.ts';
import { loadSmallLibrary } from '../../fixtures/real-bot.ts';
import { createSetting } from '../../fixtures/setting.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('showWhich', () => {
  it.each([
    ['horaires', 'Quels sont les horaires ?'],
    ['codes', 'C’est quoi, ce métier ?'],
  ] as const)('asks of each métier under a button: %s', (rubrique, question) => {
    const setting = createSetting(library, { titles: 'masculine' });
    const shown = readAloud({ attachments: [showWhich(['boulanger', 'patissier'], rubrique, setting)] })
      .join('\n')
      .replace(/[\u00a0\u202f]/g, ' ');
    expect(shown).toContain(`[Boulanger : ${question}] [Pâtissier : ${question}]`);
  });
});
