import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import {
  type CentreAnswerScan,
  createCentreAnswerScan,
  nearEnoughForCentre,
  speaksForCentre,
} from '../../../knowledge/ask/centre-answers.ts';
import { askLibrary } from '../../../knowledge/ask.ts';
import type { CentreAnswer } from '../../../knowledge/centre-answer.ts';
import type { Library } from '../../../knowledge/library.ts';
import type { Country } from '../../../knowledge/source.ts';
import { fillStarter, ridesContent } from '../../fixtures/centre-answers.ts';
import { loadRealLibrary } from '../../fixtures/real-bot.ts';

let library: Library;
let starter: readonly CentreAnswer[];
let scan: CentreAnswerScan;
beforeAll(async () => {
  library = await loadRealLibrary();
  starter = await fillStarter();
  scan = createCentreAnswerScan(starter, library);
});

interface Asked {
  readonly ask: string;
  readonly focus?: string;
  readonly last?: 'langues';
  readonly country?: Country;
}

/** The first wording of the answer that speaks, rather than the knowledge. */
function hear({ ask: question, focus, last, country }: Asked, isQuestion = true): string | undefined {
  const [best] = scan.rate(question, country ?? null);
  if (best === undefined || best.near < nearEnoughForCentre) return undefined;
  const known = askLibrary(question, library, {
    metierInFocus: focus ?? null,
    lastRubrique: last ?? null,
    country: country ?? null,
    today: new Date('2026-11-22'),
  });
  return speaksForCentre(best, { question, known, isQuestion }) ? best.answer.wordings[0] : undefined;
}

describe('answers of a centre', () => {
  it.each([
    ['vous êtes ouvert le samedi matin ?', 'Le centre est-il ouvert le samedi ?'],
    ['ça ouvre à quelle heure chez vous', 'Quels sont les horaires d’ouverture du centre ?'],
    ['c ouvert le samdi ?', 'Le centre est-il ouvert le samedi ?'],
    ['y a un parking ?', 'Y a-t-il un parking au centre ?'],
    ['je viens en voiture, je me gare où ?', 'Y a-t-il un parking au centre ?'],
    ['je peux venir en bus ?', 'Comment venir au centre en transport en commun ?'],
    ['on mange où le midi', 'Peut-on manger sur place au centre ?'],
    ['comment je m’inscris', 'Comment m’inscrire dans votre centre ?'],
    ['quelles pièces je dois fournir ?', 'Quels papiers apporter pour l’inscription au centre ?'],
    ['ya til un ascenseur', 'Le centre est-il accessible en fauteuil roulant ?'],
    ['qui est votre référent handicap ?', 'Qui est le référent handicap du centre ?'],
    ['la formation est-elle payante', 'Combien coûte la formation dans votre centre ?'],
  ])('answer « %s », which nobody wrote', (ask, wording) => {
    expect(hear({ ask })).toBe(wording);
  });

  it.each([
    'combien gagne un boulanger ?',
    'je suis dyslexique',
    'je cherche un travail le samedi',
    'Combien coûte la formation de téléconseiller ?',
    'Le Forem est-il ouvert le samedi ?',
    'Les centres d’appels sont-ils ouverts le samedi ?',
    'quel temps fait-il ?',
  ])('leave « %s » to others', (ask) => {
    expect(hear({ ask })).toBeUndefined();
  });

  it('take no question of the whole set from the knowledge', () => {
    const caught = listAsked().filter((asked) => hear(asked) !== undefined);
    // Asked of no employer: whoever asks a training centre for its canteen is answered by it.
    expect(caught.map(({ ask }) => ask)).toEqual(['Y a-t-il une cantine ?']);
  });

  it('are heard in nearly their own words where nothing is asked', () => {
    expect(hear({ ask: 'un parking au centre' }, false)).toBe('Y a-t-il un parking au centre ?');
    expect(hear({ ask: 'je veux m’inscrire' }, false)).toBeUndefined();
  });

  it('hold in their own country alone', () => {
    const french = { ...ridesContent, answerId: 'a', centreId: 'demo', country: 'FR' } as const;
    const own = createCentreAnswerScan([french], library);
    const question = 'où brancher un vélo électrique ?';
    expect(own.rate(question, 'BE')).toEqual([]);
    expect(own.rate(question, 'FR')).toHaveLength(1);
    expect(own.rate(question, null)).toHaveLength(1);
  });

  it('speak of a métier where a wording names it', () => {
    const wordings = ['Combien coûte votre formation de téléconseiller ?'];
    const priced = { ...ridesContent, answerId: 'a', centreId: 'demo', wordings };
    const own = createCentreAnswerScan([priced], library);
    expect(own.rate('la formation de téléconseillère coûte combien ?', null)).toHaveLength(1);
    expect(own.rate('la formation de superviseur coûte combien ?', null)).toEqual([]);
  });
});

/** Every question of every list. */
function listAsked(): readonly Asked[] {
  const folder = new URL('../../fixtures/questions/', import.meta.url);
  return readdirSync(folder).flatMap((file) => {
    const list: readonly (string | Asked)[] = parse(readFileSync(new URL(file, folder), 'utf8'));
    return list.map((each) => (typeof each === 'string' ? { ask: each } : each));
  });
}
