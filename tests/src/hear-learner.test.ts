import { beforeAll, describe, expect, it } from '@jest/globals';
import { findMisses, readLearners } from '../../bench/learners/learner.ts';
import type { Bot } from '../../src/channels/bot.ts';
import { createRealBot, loadRealLibrary } from '../fixtures/real-bot.ts';
import { startTalk } from '../fixtures/talk.ts';

const files = ['tests/fixtures/learners.yaml', 'tests/fixtures/learners-second.yaml'];
const learners = files.flatMap(readLearners);
let bot: Bot;

beforeAll(async () => {
  bot = createRealBot(await loadRealLibrary());
});

describe('hearLearner', () => {
  it.each(learners)('understands « $say »', async (learner) => {
    const talk = startTalk(bot, learner.say);
    await talk.open();
    expect(findMisses(learner, await talk.say(learner.say))).toEqual([]);
  });

  it('says in the language of the words that only French is read, and asks again', async () => {
    const talk = startTalk(bot, 'only French');
    await talk.open();
    const said = await talk.say('ik spreek geen frans');
    expect(said.map(({ text }) => text)).toEqual([
      'Je lis seulement le français. Quelques mots simples suffisent.',
      expect.stringContaining('Ik versta alleen Frans'),
      expect.stringContaining('Dites-moi'),
    ]);
  });

  it('takes a command said in another language', async () => {
    const talk = startTalk(bot, 'a command');
    await talk.open();
    const said = await talk.say('can I talk to a person please');
    expect(said.map(({ text }) => text).join()).toContain('joindre une personne du centre');
  });
});
