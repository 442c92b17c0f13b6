import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Bot } from '../../src/channels/bot.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { createRealBot, loadRealLibrary } from '../fixtures/real-bot.ts';
import { startTalk } from '../fixtures/talk.ts';

/*
 * Whole conversations with the real bot over the real knowledge, to be read aloud. A line that starts with « > » is the
 * person's; a tap on a card ends with what the card sends. `UPDATE_TRANSCRIPTS=1 npm test -- tests/transcripts` writes
 * the bot's lines anew: read the difference as carefully as code.
 */
const folder = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(folder).filter((file) => file.endsWith('.txt'));

let bot: Bot;

beforeAll(async () => {
  bot = createRealBot(await loadRealLibrary());
});

describe('assembleBot', () => {
  it.each(names)('holds the conversation of %s', async (name) => {
    const written = readFileSync(`${folder}${name}`, 'utf8');
    const spoken = await hold(written, name);
    if (process.env.UPDATE_TRANSCRIPTS === '1') writeFileSync(`${folder}${name}`, spoken);
    else expect(spoken).toBe(written);
  });
});

/** Replays the person's lines; everything else is what the bot says now. */
async function hold(written: string, name: string): Promise<string> {
  const talk = startTalk(bot, name);
  const head = written.split('\n').filter((line) => line.startsWith('#'));
  const lines = [...head, '', ...(await talk.open()).flatMap(readAloud)];
  for (const line of written.split('\n').filter((each) => each.startsWith('> '))) {
    const [, words = '', value] = /^> (.*?)(?: (\{.*\}))?$/.exec(line) ?? [];
    const answers = await talk.say(words, value === undefined ? undefined : JSON.parse(value));
    lines.push('', line, '', ...answers.flatMap(readAloud));
  }
  return `${lines.join('\n')}\n`;
}
