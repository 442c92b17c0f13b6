import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStorage } from 'botbuilder';
import { learn } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadCompiledLibrary } from '../../knowledge/load-compiled.ts';
import { createConversation } from '../../src/conversation.ts';
import { leaveGone, leaveGoneAnswers } from '../../src/leave-gone.ts';
import { compileSmallRome } from '../fixtures/compiled-rome.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { createRealBot, loadSmallLibrary } from '../fixtures/real-bot.ts';
import { startTalk, type Talk } from '../fixtures/talk.ts';

let rome: Library;
let authored: Library;
beforeAll(async () => {
  const compiled = await loadCompiledLibrary(await compileSmallRome());
  if (compiled === undefined) throw new Error('The small ROME was not compiled.');
  rome = compiled;
  authored = await loadSmallLibrary();
});

const told = [
  { kind: 'metier', metierId: 'rome-a1503', answer: 'yes' },
  { kind: 'competence', code: 'c999', answer: 'yes' },
  { kind: 'centre-interet', code: 'ci-gone', answer: 'no' },
  { kind: 'refusal', code: 'ct-gone' },
  { kind: 'metier', metierId: 'boulanger', answer: 'yes' },
  { kind: 'words', words: 'je fais du pain', about: 'past' },
] as const;

describe('leaveGone', () => {
  it('gives the very same conversation where all that it names is known', () => {
    const conversation = createConversation('demo', null);
    expect(leaveGone(conversation, authored)).toEqual({ conversation, count: 0, isPendingGone: false });
    expect(leaveGone(conversation, authored).conversation).toBe(conversation);
  });

  it('forgets the métier spoken of', () => {
    const conversation = { ...createConversation('demo', null), metierInFocus: 'rome-a1503' };
    expect(leaveGone(conversation, authored).conversation.metierInFocus).toBeNull();
  });
});

describe('leaveGoneAnswers', () => {
  it('takes out the answers about what is known no more, and counts them', () => {
    const profile = learn(createConversation('demo', null).profile, told);
    const left = leaveGoneAnswers(profile, authored);
    expect(left.count).toBe(4);
    expect(left.profile.events.map(({ kind }) => kind)).toEqual(['metier', 'words']);
  });
});

describe('a conversation that goes on over other knowledge', () => {
  let storage: MemoryStorage;
  let before: Talk;
  let after: Talk;
  beforeEach(() => {
    storage = new MemoryStorage();
    before = startTalk(createRealBot(rome, storage));
    after = startTalk(createRealBot(authored, storage));
  });
  const aloud = (answers: Awaited<ReturnType<Talk['say']>>): string => answers.flatMap(readAloud).join('\n');

  it('lets go of the fiche that was open, and hears what is said', async () => {
    await before.say('', { action: 'fiche', metierId: 'rome-a1503' });
    const heard = aloud(await after.say('je fais du pain et des gâteaux'));
    expect(heard).toMatch(/Cette fiche n’existe plus/);
    expect(heard).toMatch(/Pourquoi cette piste/);
  });

  it.each(['1', 'ça me plaît', 'annuler', 'retour', 'pourquoi', 'mes données', 'c’est quoi un boulanger ?'])(
    'answers « %s » to a fiche that is gone',
    async (words) => {
      await before.say('je fais du pain');
      await before.say('', { action: 'fiche', metierId: 'rome-a1503' });
      const heard = aloud(await after.say(words));
      expect(heard).not.toMatch(/Un problème de mon côté/);
      expect(heard).toMatch(/Cette fiche n’existe plus/);
      expect(aloud(await after.say('retour'))).not.toMatch(/Un problème de mon côté/);
    },
  );

  it.each([
    ['comment passer de boulanger à toiletteuse d’animaux ?', /chemin/],
    ['c’est quoi la différence entre boulanger et toiletteuse d’animaux ?', /côte à côte/],
  ])('lets go of what led to it or was held against it: « %s »', async (words, opened) => {
    expect(aloud(await before.say(words))).toMatch(opened);
    for (const next of ['1', 'je ne sais pas', 'retour', 'pourquoi', 'oui']) {
      expect(aloud(await after.say(next))).not.toMatch(/Un problème de mon côté/);
    }
  });

  it('tells once that an answer was taken out, and goes on', async () => {
    await before.say('', { action: 'fiche', metierId: 'rome-a1503' });
    await before.say('Ça m’intéresse');
    await before.say('annuler');
    const heard = aloud(await after.say('mes données'));
    expect(heard).toMatch(/Une de vos réponses portait sur ce qui n’y est plus/);
    expect(aloud(await after.say('pourquoi'))).not.toMatch(/n’y est plus|Un problème/);
  });

  it('takes no tap on a piste that is gone', async () => {
    await before.say(rome.getMetier('rome-a1503').label.masculine);
    const heard = aloud(await after.say('1'));
    expect(heard).not.toMatch(/Un problème de mon côté/);
  });
});
