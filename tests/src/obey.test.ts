import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activity } from 'botbuilder';
import type { Library } from '../../knowledge/library.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { createRealBot, loadRealLibrary, loadSmallLibrary } from '../fixtures/real-bot.ts';
import { startTalk, type Talk } from '../fixtures/talk.ts';

let library: Library;
let talk: Talk;

beforeAll(async () => {
  library = await loadRealLibrary();
});

beforeEach(async () => {
  talk = startTalk(createRealBot(library));
  await talk.open();
});

const aloud = (answers: readonly Partial<Activity>[]): string => answers.flatMap(readAloud).join('\n');

describe('obey, « auto-évaluation »', () => {
  it('asks 23 questions from any place, each answered in one word, and tells the result', async () => {
    expect(aloud(await talk.say('auto-évaluation'))).toMatch(/23 petites questions/);
    let said = aloud(await talk.say('oui'));
    for (let step = 1; step <= 23; step += 1) {
      expect(said).toContain(`${step} sur 23`);
      said = aloud(await talk.say(step % 3 === 0 ? 'pas encore' : step % 3 === 1 ? 'oui' : 'un peu'));
    }
    expect(said).toMatch(/Bilan\s: Téléconseill[\s\S]*Réponses données.: 23 sur 23/);
    expect(aloud(await talk.say('Voir mes pistes'))).toMatch(/1\. /);
  });

  it('steps back one question at a time, and out of it', async () => {
    await talk.say('je veux m’auto-évaluer');
    await talk.say('oui');
    expect(aloud(await talk.say('non'))).toContain('2 sur 23');
    expect(aloud(await talk.say('retour'))).toContain('1 sur 23');
    await talk.say('retour');
    expect(aloud(await talk.say('retour'))).not.toMatch(/petites questions/);
  });

  it('resumes where the person stopped', async () => {
    for (const words of ['faire le test', 'oui', 'oui', 'oui', 'M’arrêter là']) await talk.say(words);
    expect(aloud(await talk.say('auto-évaluation'))).toContain('2 sur 23');
    expect(aloud(await talk.say('oui'))).toContain('3 sur 23');
  });

  it('says so where no référentiel is known', async () => {
    const other = startTalk(createRealBot(await loadSmallLibrary()), 'small');
    expect(aloud(await other.say('auto-évaluation'))).toMatch(/pas encore de test/);
  });
});
