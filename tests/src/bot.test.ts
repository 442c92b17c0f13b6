import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Activity, MemoryStorage } from 'botbuilder';
import type { Library } from '../../knowledge/library.ts';
import type { Bot } from '../../src/channels/bot.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { createRealBot, loadRealLibrary, loadSmallLibrary } from '../fixtures/real-bot.ts';
import { startTalk, type Talk } from '../fixtures/talk.ts';

let library: Library;
let storage: MemoryStorage;
let bot: Bot;
let talk: Talk;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

beforeEach(() => {
  storage = new MemoryStorage();
  bot = createRealBot(library, storage);
  talk = startTalk(bot);
});

const aloud = (answers: readonly Partial<Activity>[]): string => answers.flatMap(readAloud).join('\n');
const pistesOf = (answers: readonly Partial<Activity>[]): readonly string[] =>
  answers.flatMap(({ channelData }) => channelData?.pistes ?? []);

describe('createBot', () => {
  it('says at once that it is a machine, and keeps nothing yet', async () => {
    expect(aloud(await talk.open())).toMatch(/je suis un robot/i);
    expect(await storage.read(['test/conversations/talk'])).toEqual({});
  });

  it('welcomes nobody when somebody else joins', async () => {
    const other = startTalk(bot, 'other');
    await other.say('bonjour');
    expect(aloud(await other.say('merci'))).not.toMatch(/je suis un robot/i);
  });

  it('turns a first sentence into pistes, best first, for cards and for programs', async () => {
    const answers = await talk.say('je fais du pain et des gâteaux');
    expect(pistesOf(answers).slice(0, 2).toSorted()).toEqual(['boulanger', 'patissier']);
    expect(pistesOf(answers).length).toBeLessThanOrEqual(3);
    expect(aloud(answers)).toMatch(/Pourquoi cette piste/);
    expect(aloud(answers)).toMatch(/Sources?\s: /);
  });

  it('takes a number, an ordinal, a label and a tap for the same choice', async () => {
    for (const said of ['1', 'la première', 'boulangère']) {
      const each = startTalk(bot, said);
      await each.say('je fais du pain');
      expect(aloud(await each.say(said))).toMatch(/Que pensez-vous de ce métier/);
    }
    await talk.say('je fais du pain');
    const tapped = await talk.say('Voir le métier : Boulanger', { action: 'fiche', metierId: 'boulanger' });
    expect(aloud(tapped)).toMatch(/On pétrit, façonne et cuit le pain/);
  });

  it('says so when a tapped fiche is gone, or the tap is not one of its own', async () => {
    expect(aloud(await talk.say('', { action: 'fiche', metierId: 'nowhere' }))).toMatch(/n’existe plus/);
    expect(aloud(await talk.say('', { action: 'format-disk' }))).toMatch(/Je ne lis que les mots/);
  });

  it('goes back over an answer, across dialogs', async () => {
    await talk.say('je fais du pain');
    await talk.say('1');
    await talk.say('pas pour moi');
    expect(aloud(await talk.say('retour'))).toMatch(/Que pensez-vous de ce métier/);
    expect(aloud(await talk.say('retour'))).toMatch(/Touchez un métier/);
    expect(aloud(await talk.say('retour'))).toMatch(/Dites-moi en une phrase/);
    expect(aloud(await talk.say('retour'))).toMatch(/Nous sommes au début/);
  });

  it('starts over, and « retour » brings all back', async () => {
    await talk.say('je fais du pain');
    expect(aloud(await talk.say('recommencer'))).toMatch(/On repart de zéro/);
    expect(aloud(await talk.say('pourquoi'))).toMatch(/pas encore de piste/);
    await talk.say('retour');
    expect(aloud(await talk.say('pourquoi'))).toMatch(/Boulang/);
  });

  it('leaves what is pending, and keeps what was told', async () => {
    await talk.say('je fais du pain');
    await talk.say('1');
    expect(aloud(await talk.say('annuler'))).toMatch(/on laisse cela/);
    expect(aloud(await talk.say('pourquoi'))).toMatch(/Boulang/);
  });

  it.each([
    ['aide', /À tout moment, écrivez/],
    ['parler à quelqu’un', /01 99 00/],
    ['tutoie-moi', /je te dis «\stu\s»/],
    ['mets les métiers au féminin', /au féminin/],
    ['je suis en Belgique', /je parle de la Belgique/],
    ['es-tu un robot ?', /Je suis un robot/],
  ])('hears « %s » whatever is pending, then asks again', async (said, expected) => {
    await talk.say('me laisser guider');
    const answer = aloud(await talk.say(said));
    expect(answer).toMatch(expected);
    expect(answer).toMatch(/Combien de temps avez-vous|Combien de temps as-tu/);
  });

  it('shows what is kept, erases it when asked twice, and keeps nothing of it', async () => {
    await talk.say('je fais du pain');
    expect(aloud(await talk.say('mes données'))).toMatch(/je fais du pain/);
    await talk.say('tout effacer');
    expect(aloud(await talk.say('oui'))).toMatch(/C’est fait/);
    expect(JSON.stringify(await storage.read(['test/conversations/talk']))).not.toMatch(/pain/);
  });

  it('tells whom to call to whoever has nowhere to sleep, and goes on', async () => {
    const person = startTalk(createRealBot(await loadRealLibrary()));
    const told = aloud(await person.say('je dors dans la rue et je cherche un travail de cuisinier'));
    expect(told).toMatch(/115[\s\S]*0800 99 340[\s\S]*CPAS[\s\S]*[Cc]uisini/);
  });

  it('gives the emergency numbers to whoever cries for help in another language, and the number to call in it', async () => {
    const person = startTalk(createRealBot(await loadRealLibrary()));
    expect(aloud(await person.say('أريد أن أموت'))).toMatch(/3114[\s\S]*اتصل الآن بالرقم 112/);
    expect(aloud(await person.say('ik wil dood'))).toMatch(/0800 32 123[\s\S]*Bel nu 112/);
    expect(aloud(await person.say('je veux mourir'))).not.toMatch(/Bel nu|call 112/);
  });

  it('gives the emergency numbers of both countries, then of the one it knows, before anything else', async () => {
    const person = startTalk(createRealBot(await loadRealLibrary()));
    await person.say('me laisser guider');
    const both = aloud(await person.say('j’ai envie de mourir'));
    expect(both).toMatch(/3114[\s\S]*0800 32 123/);
    await person.say('je suis en Belgique');
    const belgian = aloud(await person.say('je veux mourir'));
    expect(belgian).toMatch(/0800 32 123/);
    expect(belgian).not.toMatch(/3114/);
    expect(belgian).not.toMatch(/Combien de temps/);
  });

  it('takes the words of its own buttons for no distress', async () => {
    const label = 'Servir des produits frais à la coupe';
    expect(aloud(await startTalk(bot, 'other').say(label))).toMatch(/m’inquiète/);
    await talk.say('je fais du pain');
    const key = 'test/conversations/talk';
    const { conversation } = (await storage.read([key]))[key];
    const offered = { choices: [{ id: 'x', label }], pick: 'one' };
    await storage.write({ [key]: { conversation: { ...conversation, offered }, eTag: '*' } });
    expect(aloud(await talk.say(label))).not.toMatch(/m’inquiète/);
  });

  it('stays quiet after a cry for help, until the person goes on', async () => {
    await talk.say('me laisser guider');
    await talk.say('je veux mourir');
    expect(aloud(await talk.say('merci'))).toMatch(/Prenez soin de vous/);
    expect(aloud(await talk.say('parler à quelqu’un'))).not.toMatch(/Combien de temps/);
    await talk.say('j’ai fait du pain');
    expect(aloud(await talk.say('merci'))).toMatch(/Avec plaisir/);
  });

  it('takes the country for the answer where it is asked', async () => {
    await talk.say('me laisser guider');
    for (let step = 1; step <= 5; step += 1) await talk.say('je ne sais pas');
    expect(aloud(await talk.say('france'))).toMatch(/Voici ce que j’ai retenu/);
  });

  it('rephrases, then offers a human, when it does not understand', async () => {
    await talk.say('je fais du pain');
    await talk.say('1');
    expect(aloud(await talk.say('zzzz'))).toMatch(/pas bien compris/);
    expect(aloud(await talk.say('zzzz'))).toMatch(/ne comprends toujours pas/);
    expect(aloud(await talk.say('zzzz'))).toMatch(/\[Parler à quelqu’un\]/);
    expect(aloud(await talk.say('Parler à quelqu’un'))).toMatch(/01 99 00/);
  });

  it('tells of codes for another device only where the channel has them, then goes on', async () => {
    await talk.say('me laisser guider');
    for (const said of ['reprendre plus tard', 'j’ai un code', '4821 9307 5612']) {
      const answer = aloud(await talk.say(said));
      expect(answer).toMatch(/Pas besoin de code ici/);
      expect(answer).toMatch(/Combien de temps avez-vous|Combien de temps as-tu/);
    }
    expect(aloud(await talk.say('Continuer sur un autre appareil'))).toMatch(/Pas besoin de code ici/);
    for (const said of ['mes données', 'aide', 'au revoir']) {
      expect(aloud(await talk.say(said))).not.toMatch(/Continuer sur un autre appareil/);
    }
  });

  it('says that it takes one at a time, where several are named and one fits', async () => {
    await talk.say('je fais du pain et des gâteaux');
    for (const said of ['1 et 2', '1, 2']) expect(aloud(await talk.say(said))).toMatch(/un seul à la fois/);
    expect(aloud(await talk.say('2'))).toMatch(/Que pensez-vous de ce métier/);
  });

  it.each([
    ['bonjour', /Bonjour/],
    ['merci', /Avec plaisir/],
    ['connard', /agaçant/],
    ['🙂🙂', /Je ne lis que les mots/],
    ['', /Je ne lis que les mots/],
    ['what is the weather like today', /I only understand French/],
  ])('answers « %s » beside the path, and goes on', async (said, expected) => {
    await talk.say('me laisser guider');
    const answer = aloud(await talk.say(said));
    expect(answer).toMatch(expected);
    expect(answer).toMatch(/Combien de temps avez-vous|Combien de temps as-tu/);
  });

  it('takes a button tapped twice for one tap', async () => {
    await talk.say('Me laisser guider');
    expect(aloud(await talk.say('Me laisser guider'))).toMatch(/^Je vous montre/);
    expect(aloud(await talk.say('3 minutes'))).toMatch(/Question 1 sur 6/);
  });

  it('reads the beginning of a message of 10,000 characters, and says so', async () => {
    const answer = await talk.say(`je fais du pain ${'et encore du pain '.repeat(600)}`);
    expect(aloud(answer)).toMatch(/Votre message est long/);
    expect(pistesOf(answer)).toContain('boulanger');
  });

  it('hears distress at the end of a long message', async () => {
    expect(aloud(await talk.say(`${'je fais du pain. '.repeat(300)} je veux mourir`))).toMatch(/112/);
  });

  it('never takes what people write for markup', async () => {
    await talk.say('je fais du pain [ici](javascript:alert(1)) **fort**');
    const answers = await talk.say('mes données');
    expect(answers.every(({ textFormat }) => textFormat === 'plain')).toBe(true);
    expect(JSON.stringify(answers)).toContain('\\\\[ici\\\\](javascript:alert(1)) \\\\*\\\\*fort\\\\*\\\\*');
  });

  it('keeps a rating, and asks why when it is bad', async () => {
    await talk.say('je fais du pain');
    expect(aloud(await talk.say('👍 Utile', { action: 'rate', about: 'pistes', rating: 'up' }))).toMatch(/Merci pour/);
    expect(aloud(await talk.say('👎', { action: 'rate', about: 'pistes', rating: 'down' }))).toMatch(
      /Touchez une raison/,
    );
    expect(aloud(await talk.say('c’est trop loin'))).toMatch(/c’est noté/);
    const kept = (await storage.read(['test/conversations/talk']))['test/conversations/talk'];
    expect(kept.conversation.ratings).toEqual([
      { about: 'pistes', rating: 'up', reason: null },
      { about: 'pistes', rating: 'down', reason: 'c’est trop loin' },
    ]);
  });

  it('takes several boxes ticked on a card at once', async () => {
    await talk.say('me laisser guider');
    await talk.say('3 minutes');
    const asked = await talk.say('j’ai fait du pain');
    expect(aloud(asked)).toMatch(/☐ Préparer à manger/);
    const { of } = findSubmit(asked);
    const [id] = of.split(',').filter((each) => each.includes('cuisin'));
    const picked = { action: 'pick', of, picked: `${id},nothing-of-ours` };
    expect(aloud(await talk.say('', picked))).toMatch(/C’est noté\s: Préparer à manger[\s\S]*Question 3/);
    expect(aloud(await talk.say('', picked))).toMatch(/déjà passée[\s\S]*Question 3/);
    expect(aloud(await talk.say('mes données'))).toMatch(/Préparer à manger/);
  });

  it('drops a failed turn, keeps the state before it, and leaves the dialog after three', async () => {
    await talk.say('je fais du pain');
    const before = JSON.stringify(
      (await storage.read(['test/conversations/talk']))['test/conversations/talk'].conversation.profile,
    );
    const broken = startTalk(createRealBot({ ...library, getMetier: fail }, storage));
    expect(aloud(await broken.say('1'))).toMatch(/Rien de ce que vous avez dit n’est perdu/);
    await broken.say('1');
    expect(aloud(await broken.say('1'))).toMatch(/Je bloque sur cette question[\s\S]*\[Me laisser guider\]/);
    const after = (await storage.read(['test/conversations/talk']))['test/conversations/talk'].conversation;
    expect(JSON.stringify(after.profile)).toBe(before);
    expect(aloud(await talk.say('pourquoi'))).toMatch(/Boulang/);
  });
});

/** What the « C'est choisi » of a card sends, but for the ticks. */
function findSubmit(answers: readonly Partial<Activity>[]): { readonly of: string } {
  const cards = answers.flatMap(({ attachments = [] }) => attachments.map(({ content }) => content));
  const submit = cards.flatMap(({ actions = [] }) => actions).find(({ data }) => data.action === 'pick');
  return submit.data;
}

function fail(): never {
  throw new Error('the shelf is empty');
}
