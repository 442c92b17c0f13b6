import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../../../knowledge/library.ts';
import { hearAsked } from '../../../../../src/channels/teams/public/hear-asked.ts';
import { newThread, type Thread } from '../../../../../src/channels/teams/public/thread.ts';
import { loadLibraryWith, ownCourse } from '../../../../fixtures/offer.ts';
import { loadRealLibrary } from '../../../../fixtures/real-bot.ts';

let library: Library;
beforeAll(async () => {
  library = await loadRealLibrary();
});

const today = new Date('2026-09-01T09:00:00Z');
const hear = (words: string, thread: Thread = newThread, metierId: string | null = null) =>
  hearAsked({ words, metierId }, thread, { library, centreId: 'demo', today });
const onTeleconseiller: Thread = { ...newThread, metierInFocus: 'teleconseiller', lastRubrique: 'definition' };

describe('hearAsked', () => {
  it.each<[string, string, string]>([
    ['formations pour devenir superviseur', 'superviseur', 'formations'],
    ['c’est quoi un téléconseiller ?', 'teleconseiller', 'definition'],
    ['Téléconseiller', 'teleconseiller', 'definition'],
    ['bonjour, comment devenir superviseur ? merci', 'superviseur', 'acces'],
    ['je voudrais savoir comment devenir superviseur', 'superviseur', 'acces'],
  ])('answers « %s »', (words, metierId, rubrique) => {
    const { reply, thread } = hear(words);
    expect(reply).toMatchObject({ kind: 'answer', answers: [{ metierIds: [metierId], rubrique }] });
    expect(thread).toEqual({ ...newThread, metierInFocus: metierId, lastRubrique: rubrique });
  });

  it('tells the formations of the centre that it speaks for, and those of no other', async () => {
    const offering = await loadLibraryWith([ownCourse], () => today);
    const tellFor = (centreId: string): string => {
      const asked = { words: 'quelles formations pour devenir boulanger ?', metierId: null };
      return JSON.stringify(hearAsked(asked, newThread, { library: offering, centreId, today }).reply);
    };
    expect(tellFor('demo')).toContain(ownCourse.label);
    expect(tellFor('autre')).toContain('CAP Boulanger');
    expect(tellFor('autre')).not.toContain(ownCourse.label);
  });

  it('answers « et en Belgique ? » for what was spoken of, and keeps the country', () => {
    const { reply, thread } = hear('et en Belgique ?', onTeleconseiller);
    expect(reply).toMatchObject({
      kind: 'answer',
      answers: [{ metierIds: ['teleconseiller'], rubrique: 'definition', country: 'BE' }],
    });
    expect(thread).toEqual({ ...onTeleconseiller, country: 'BE' });
  });

  it('notes a country that is told where nothing was asked', () => {
    const { reply, thread } = hear('en Belgique');
    expect([reply, thread.country]).toEqual([{ kind: 'country', country: 'BE' }, 'BE']);
  });

  it('answers two questions of one message', () => {
    const { reply } = hear('Que fait un superviseur ? Faut-il un diplôme pour être téléconseiller ?');
    expect(reply).toMatchObject({ answers: [{ metierIds: ['superviseur'] }, { metierIds: ['teleconseiller'] }] });
  });

  it('answers what a button asks of its own métier, whatever was spoken of since', () => {
    const { reply } = hear('Comment y accéder ?', onTeleconseiller, 'superviseur');
    expect(reply).toMatchObject({ kind: 'answer', answers: [{ metierIds: ['superviseur'], rubrique: 'acces' }] });
    expect(hear('Comment y accéder ?', newThread, 'inconnu').reply).toEqual({ kind: 'unanswered', isUnderstood: true });
  });

  it.each([
    ['et le salaire ?', { kind: 'unanswered', isUnderstood: true }],
    ['bla bla bla xyz', { kind: 'unanswered', isUnderstood: false }],
  ])('says of « %s » that it has no answer', (words, reply) => {
    expect(hear(words, onTeleconseiller).reply).toEqual(reply);
  });

  it.each(['c’est quoi un astronaute ?', 'comment devenir astronaute ?', 'horaires d’un trader ?'])(
    'does not answer « %s » with the métier spoken of before',
    (words) => {
      expect(hear(words, onTeleconseiller).reply.kind).toBe('unanswered');
    },
  );

  it.each(['faut-il un diplôme ?', 'combien de temps dure une formation ?', 'peut-on évoluer ensuite ?'])(
    'answers « %s » about the métier spoken of before',
    (words) => {
      const { reply } = hear(words, onTeleconseiller);
      expect(reply).toMatchObject({ kind: 'answer', answers: [{ metierIds: ['teleconseiller'] }] });
    },
  );

  it.each(['c’est où le centre ?', 'vous êtes ouverts quand ?', 'où se trouve votre centre ?'])(
    'leads with « %s » to the centre',
    (words) => {
      expect(hear(words, onTeleconseiller).reply).toEqual({ kind: 'unanswered', isUnderstood: true });
    },
  );

  it.each([
    'je cherche un métier dans le social',
    'quel métier est fait pour moi ?',
    'je suis téléconseillère depuis 10 ans et je voudrais évoluer',
    'je m’appelle Karim, je suis au chômage',
    'j’ai un handicap, quels métiers ?',
    'j’ai besoin d’aide pour mon CV',
  ])('takes « %s » out of the public, and keeps nothing of it', (words) => {
    expect(hear(words, onTeleconseiller)).toEqual({
      reply: { kind: 'private', about: 'oneself' },
      thread: onTeleconseiller,
    });
  });

  it.each([
    ['mes données', 'data'],
    ['efface mes données', 'data'],
    ['parler à quelqu’un', 'human'],
    ['recommencer', 'path'],
    ['pourquoi', 'path'],
    ['auto-évaluation', 'path'],
  ])('leads from « %s » to the private chat', (words, about) => {
    expect(hear(words).reply).toEqual({ kind: 'private', about });
  });

  it.each([
    ['', 'help'],
    ['aide', 'help'],
    ['bonjour', 'help'],
    ['qui es-tu ?', 'about'],
    ['merci', 'thanks'],
    ['au revoir', 'farewell'],
    ['quel temps fait-il ?', 'off-topic'],
    ['what jobs can I do?', 'other-language'],
  ])('answers « %s » with a word (%s)', (words, kind) => {
    expect(hear(words).reply).toEqual({ kind });
  });

  it.each(['je veux mourir', 'formations pour devenir superviseur, de toute façon je veux mourir'])(
    'gives help first to « %s »',
    (words) => {
      expect(hear(words).reply).toEqual({ kind: 'emergency' });
    },
  );
});
