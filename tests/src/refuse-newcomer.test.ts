import { describe, expect, it } from '@jest/globals';
import { type Activity, MemoryStorage } from 'botbuilder';
import type { KeptCentre } from '../../knowledge/centre-roster.ts';
import { createLiveLibrary } from '../../knowledge/live-library.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { createRealBot, loadSmallLibrary } from '../fixtures/real-bot.ts';
import { startTalk } from '../fixtures/talk.ts';

const live = createLiveLibrary(await loadSmallLibrary());
const instead = 'Allez à la mission locale.';
const closed: KeptCentre = {
  centreId: 'autre',
  details: null,
  closing: { closedAt: 1, leavesAt: 2, instead },
  isGone: false,
};
const aloud = (answers: readonly Partial<Activity>[]): string => answers.flatMap(readAloud).join('\n');
const atAutre = { centreId: 'autre' };

describe('whoever comes to a closed centre', () => {
  it('is told whom to ask instead, and nothing of them is kept', async () => {
    live.layCentres([closed]);
    const storage = new MemoryStorage();
    const talk = startTalk(createRealBot(live.library, storage), 'new', atAutre);
    for (const answers of [await talk.open(), await talk.say('bonjour'), await talk.say('je veux être boulanger')]) {
      expect(aloud(answers)).toContain(instead);
      expect(aloud(answers)).not.toMatch(/robot|boulanger/i);
    }
    expect(await storage.read(['test/conversations/new'])).toEqual({});
  });

  it('gets the numbers first where they are at risk', async () => {
    live.layCentres([closed]);
    const talk = startTalk(createRealBot(live.library), 'risk', atAutre);
    const told = aloud(await talk.say('je veux mourir'));
    expect(told).toMatch(/112 : toutes les urgences/);
    expect(told).toContain(instead);
  });

  it('goes on where they had begun, and is promised nobody', async () => {
    live.layCentres([]);
    const talk = startTalk(createRealBot(live.library), 'there', atAutre);
    await talk.say('j’aime faire du pain');
    live.layCentres([closed]);
    expect(aloud(await talk.say('c’est quoi un boulanger ?'))).toMatch(/boulanger/i);
    const human = aloud(await talk.say('parler à quelqu’un'));
    expect(human).toContain(instead);
    expect(human).not.toContain(live.library.findCentre('autre')?.phone);
  });
});
