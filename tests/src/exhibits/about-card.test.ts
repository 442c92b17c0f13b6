import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { loadCompiledLibrary } from '../../../knowledge/load-compiled.ts';
import { showAbout } from '../../../src/exhibits/about-card.ts';
import { compileSmallRome } from '../../fixtures/compiled-rome.ts';
import { readAloud } from '../../fixtures/read-aloud.ts';
import { createRealBot } from '../../fixtures/real-bot.ts';
import { createSetting } from '../../fixtures/setting.ts';
import { startTalk } from '../../fixtures/talk.ts';

let library: Library;
beforeAll(async () => {
  const compiled = await loadCompiledLibrary(await compileSmallRome());
  if (compiled === undefined) throw new Error('The small ROME was not compiled.');
  library = compiled;
});

describe('showAbout', () => {
  const aloud = (today: string): string =>
    readAloud({ attachments: [showAbout(today, createSetting(library))] }).join('\n');

  it('names every source, with the licence of the imported one', () => {
    const told = aloud('2026-11-22');
    for (const { publisher } of library.sources) expect(told).toContain(publisher);
    expect(told).toMatch(/France Travail.*Licence Ouverte 2\.0/);
    expect(told).toMatch(/licence inconnue/);
  });

  it('says which are older than a year', () => {
    const old = (told: string): number => told.split('plus d’un an').length - 1;
    const dated = library.sources.filter(({ date }) => date !== null).length;
    expect(dated).toBeGreaterThan(0);
    expect(old(aloud('1990-01-01'))).toBe(0);
    expect(old(aloud('2099-01-01'))).toBe(dated);
  });

  it('comes with « qui êtes-vous ? »', async () => {
    const answers = await startTalk(createRealBot(library)).say('qui êtes-vous ?');
    expect(answers.flatMap(readAloud).join('\n')).toContain('Licence Ouverte 2.0');
  });
});
