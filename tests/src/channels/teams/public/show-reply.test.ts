import { beforeAll, describe, expect, it } from '@jest/globals';
import { askLibrary, type Known } from '../../../../../knowledge/ask.ts';
import type { Library } from '../../../../../knowledge/library.ts';
import type { Reply } from '../../../../../src/channels/teams/public/hear-asked.ts';
import { showReply } from '../../../../../src/channels/teams/public/show-reply.ts';
import type { Showing } from '../../../../../src/channels/teams/public/showing.ts';
import { createWording } from '../../../../../src/exhibits/wording.ts';
import { createVoice } from '../../../../../src/voice.ts';
import { checkTeamsActivity } from '../../../../fixtures/check-teams-card.ts';
import { loadRealLibrary } from '../../../../fixtures/real-bot.ts';

let library: Library;
let showing: Showing;
beforeAll(async () => {
  library = await loadRealLibrary();
  const voice = createVoice();
  const [centre] = library.centres;
  if (centre === undefined) throw new Error('The library holds no centre');
  showing = {
    wording: createWording(
      voice,
      library,
      { register: 'vous', titles: 'both', country: null },
      () => new Date('2026-11-22'),
    ),
    knows: (key) => voice.knows(key),
    library,
    centre,
    publicUrl: 'https://bot.centre.example',
    appId: 'app',
  };
});

const privately = 'Continuer en privé';

function show(reply: Reply) {
  const activity = showReply(reply, showing);
  expect(checkTeamsActivity(activity)).toEqual([]);
  const { body, actions, speak } = activity.attachments?.[0]?.content ?? {};
  const words: string = body.map(({ text }: { text: string }) => text).join('\n');
  const titles: readonly string[] = actions.map(({ title }: { title: string }) => title);
  return { words, titles, actions, speak, activity };
}

function askOne(question: string, country: 'FR' | 'BE' | null = null): Known {
  const answer = askLibrary(question, library, { country, today: new Date('2026-09-01') });
  if (answer.kind !== 'answer') throw new Error(`askOne: is ${answer.kind}, expected an answer.`);
  return answer;
}

describe('showReply', () => {
  it('tells two statements at most, and only their sources', () => {
    const answer = askOne('faut-il un diplôme pour être téléconseiller ?');
    expect(answer.facts.length).toBeGreaterThan(2);
    const { words } = show({ kind: 'answer', answers: [{ ...answer, lists: [] }] });
    expect(words.match(/^- /gm)?.length).toBeLessThanOrEqual(3);
    const told = answer.facts.slice(0, 2).flatMap(({ sources }) => sources);
    const untold = answer.sources.filter((sourceId) => !told.includes(sourceId));
    for (const sourceId of untold) expect(words).not.toContain(library.getSource(sourceId).publisher);
  });

  it('tells what holds in the country asked about before what holds in the other', () => {
    const answer = askOne('c’est quoi un téléconseiller ?', 'FR');
    const [first] = answer.facts;
    if (first === undefined) throw new Error('expected a fact');
    const facts = [
      { ...first, country: 'BE' as const, text: 'en Belgique seulement' },
      { ...first, country: null, text: 'partout' },
      { ...first, country: 'FR' as const, text: 'en France seulement' },
    ];
    const { words } = show({ kind: 'answer', answers: [{ ...answer, facts }] });
    expect(words).not.toContain('en Belgique seulement');
  });

  it('ends with the fiche and the private chat, after what is asked next', () => {
    const { titles, actions } = show({ kind: 'answer', answers: [askOne('c’est quoi un superviseur ?')] });
    expect(titles.slice(-2)).toEqual(['Ouvrir la fiche complète', privately]);
    expect(titles.length).toBeLessThanOrEqual(6);
    expect(actions[0]).toMatchObject({
      type: 'Action.Submit',
      data: { action: 'ask-in-thread', metierId: 'superviseur' },
    });
  });

  it('holds two answers, each under its own métier', () => {
    const answers = [askOne('que fait un superviseur ?'), askOne('que fait un boulanger ?')];
    expect(show({ kind: 'answer', answers }).words).toMatch(/Superviseur[\s\S]*Boulanger/);
  });

  it('offers a button for each of several métiers, five at most', () => {
    const metierIds = library.metiers.slice(0, 9).map(({ metierId }) => metierId);
    const { titles, actions } = show({ kind: 'which', metierIds, rubrique: 'horaires' });
    expect(titles).toHaveLength(6);
    expect(actions[0]?.data.question).toBe('Quels sont les horaires\u202f?');
    const untold = show({ kind: 'which', metierIds: metierIds.slice(0, 2), rubrique: 'salaire' });
    expect(untold.actions[0]?.data.question).toBe('C’est quoi, ce métier\u202f?');
    expect(show({ kind: 'which', metierIds: [], rubrique: 'horaires' }).titles).toEqual([privately]);
  });

  it('gives the numbers of both countries, also to who hears the card', () => {
    const { words, speak, titles } = show({ kind: 'emergency' });
    for (const number of ['3114', '0800 32 123', '112']) {
      expect(words).toContain(number);
      expect(speak).toContain(number);
    }
    expect(titles).toEqual([privately]);
  });

  it.each<[string, Reply, RegExp]>([
    ['what is not known', { kind: 'unanswered', isUnderstood: true }, /ne rien inventer[\s\S]*Téléphone/],
    ['what is not understood', { kind: 'unanswered', isUnderstood: false }, /pas compris[\s\S]*Téléphone/],
    ['oneself', { kind: 'private', about: 'oneself' }, /tout le monde peut lire/],
    ['one’s data', { kind: 'private', about: 'data' }, /mes données/],
    ['somebody to talk to', { kind: 'private', about: 'human' }, /parler à quelqu’un/],
    ['a command', { kind: 'private', about: 'path' }, /seulement aux questions/],
    ['a country', { kind: 'country', country: 'BE' }, /Belgique/],
    ['help', { kind: 'help' }, /Écrivez mon nom/],
    ['who it is', { kind: 'about' }, /robot du centre/],
    ['thanks', { kind: 'thanks' }, /Avec plaisir/],
    ['a farewell', { kind: 'farewell' }, /Au revoir/],
    ['an insult', { kind: 'insult' }, /agaçant/],
    ['another language', { kind: 'other-language' }, /French/],
    ['another subject', { kind: 'off-topic' }, /métiers et des formations/],
    ['a fault', { kind: 'error' }, /Un problème/],
    ['a team', { kind: 'welcome', place: 'team' }, /^Bonjour/],
    ['a group', { kind: 'welcome', place: 'group' }, /^Bonjour à toutes et à tous/],
  ])('has words for %s, and the private chat', (_what, reply, words) => {
    const shown = show(reply);
    expect(shown.words).toMatch(words);
    expect(shown.titles).toEqual([privately]);
  });
});
