import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Bot } from '../../src/channels/bot.ts';
import { createRealBot, loadRealLibrary } from '../fixtures/real-bot.ts';
import { startTalk } from '../fixtures/talk.ts';

let bot: Bot;

beforeAll(async () => {
  bot = createRealBot(await loadRealLibrary());
});

/** The texts that answer the last of some messages. */
async function hear(...said: readonly string[]): Promise<string> {
  const talk = startTalk(bot, said.join());
  await talk.open();
  let texts = '';
  for (const words of said) texts = (await talk.say(words)).map(({ text }) => text).join('\n');
  return texts;
}

describe('respondAboutWords', () => {
  it('tells the first fact of an answer alone, shorter, with a picture, its source and a person', async () => {
    const texts = await hear('que fait un téléconseiller ?', 'plus simple');
    expect(texts).toMatch(/🛠️ Plus simplement/);
    expect(texts).toMatch(/met à jour le fichier clients\.\n/);
    expect(texts).toMatch(/Source/);
    expect(texts).toMatch(/une personne du centre peut vous aider/);
  });

  it('tells the first pistes by what is done there', async () => {
    expect(await hear('je veux travailler en cuisine', 'je comprends pas')).toMatch(/1\. Cuisinière.*: On prépare/);
  });

  it('tells the way to a métier by one thing of each, with pictures', async () => {
    const texts = await hear('j’ai travaillé en centre d’appels', 'comment y arriver', 'plus simple');
    expect(texts).toMatch(/🧭 Plus simplement, pour aller vers «\s/);
    expect(texts).toMatch(/✅ Vous savez déjà, ou presque/);
    expect(texts).toMatch(/📚 À apprendre d’abord\s: «\s/);
    expect(texts).toMatch(/🎓 Une formation à regarder/);
    expect(texts).toMatch(/une personne du centre peut vous aider/);
    for (const line of texts.split('\n')) expect(line.split(' ').length).toBeLessThan(25);
  });

  it('says so where nothing shorter exists, and offers a person', async () => {
    const single = 'quels sont les horaires d’un agent de sécurité ?';
    expect(await hear(single, 'plus simple')).toMatch(/Je ne sais pas le dire plus simplement/);
    expect(await hear('que fait un téléconseiller ?', 'plus simple', 'plus simple')).toMatch(/Je ne sais pas/);
  });

  it('gives help to whoever does not understand, where nothing was told', async () => {
    expect(await hear('me laisser guider', 'je ne comprends pas')).toMatch(/À tout moment, écrivez/);
    expect(await hear('je ne comprends pas')).toMatch(/Essayons plus simplement/);
  });

  it('explains a word of the trade', async () => {
    expect(await hear('c’est quoi le CACES ?')).toMatch(/un CACES prouve/);
  });

  it('explains a term where it first stands in an answer, once', async () => {
    const question = 'il faut quoi pour devenir cariste ?';
    expect(await hear(question)).toMatch(/un CAP est un premier diplôme/);
    expect(await hear(question, question)).not.toMatch(/un CAP est un premier diplôme/);
  });
});
