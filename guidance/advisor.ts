import { foldText } from '../knowledge/fold-text.ts';
import type { Formation } from '../knowledge/formation.ts';
import type { Library, Meanings } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import { type Account, account } from './account.ts';
import { believe, isSettled } from './belief.ts';
import { accept, type Change, takeBack, toLearned } from './change.ts';
import { chooseContextes } from './choose-contextes.ts';
import { type Comparison, compareMetiers } from './compare.ts';
import type { Learned } from './evidence.ts';
import { findTold, listTold } from './find-told.ts';
import { createLimits, type Limits } from './limits.ts';
import { compareOrder, type Move } from './move.ts';
import type { Asking, Choice } from './next-screen.ts';
import { findEvidence, hasEvidence, learn, type Profile, type Standing } from './profile.ts';
import { rateRarity } from './rarity.ts';
import { recommend } from './recommend.ts';
import type { Obstacle, Recommendations } from './recommendation.ts';
import { createScreens } from './screens.ts';
import {
  type Answers,
  assess,
  findAssessed,
  listQuestions,
  type Question,
  recallAnswers,
  type SelfAssessment,
} from './self-assessment.ts';
import { prepareSharing } from './sharing.ts';
import { learnFromWords } from './statement.ts';
import { findSteps, type Steps } from './steps.ts';
import { suggestMetiers } from './suggest-metiers.ts';
import { findTraits } from './traits.ts';
import { hearUnpaidWork, learnFromUnpaidWork, type UnpaidKind } from './unpaid-work.ts';
import { createWhatIfs, type WhatIf } from './what-if.ts';

/** All that the dialogs ask of guidance and knowledge, over one library. */
export interface Advisor extends Limits {
  /** What a free sentence about oneself tells; empty when nothing in it is known. */
  read(words: string, about?: 'past' | 'wish'): readonly Learned[];
  /** Where a word of several trades is all that is told: what may be meant. */
  findMeanings(words: string): Meanings | undefined;
  /** Interests and wishes that the words name; empty when none is recognised. */
  readInterests(words: string): readonly Learned[];
  /** The métier that a whole message names, if it names one. */
  findNamed(words: string): Metier | undefined;
  /** The same for a few words about a métier, whose title may be mistyped or said in part. */
  findMeant(words: string): Metier | undefined;
  /** The person as they are when they have told that as well. */
  learn(person: Profile, learned: readonly Learned[]): Profile;
  /** The pistes of a person, as if they had also told `more`. */
  recommend(person: Profile, more?: readonly Learned[]): Recommendations;
  /** What speaks for any métier and against it, how near it is, and what would bring it nearer. */
  account(metierId: MetierId, person: Profile): Account;
  /** Single changes that would alter the order of the first pistes, the most plausible first; each was tried. */
  findWhatIfs(person: Profile): readonly WhatIf[];
  /** What learning that changes among the first pistes. */
  compare(person: Profile, learned: readonly Learned[]): Move;
  /** What a person tells who makes a change. */
  toLearned(change: Change, person: Profile): readonly Learned[];
  /** Everything that a person said or tapped and that stands. */
  listTold(person: Profile): readonly Standing[];
  /** Of it, what these words mean. */
  findTold(words: string, person: Profile): readonly Standing[];
  /** Takes back what was told, with earlier answers about the same. */
  takeBack(ids: readonly number[], person: Profile): readonly Learned[];
  /** Takes back what makes these obstacles hide métiers. */
  accept(hiding: readonly Obstacle[], person: Profile): readonly Learned[];
  /** Up to six choices that together tell most; empty when nothing is worth asking any more. */
  chooseScreen(person: Profile, asking?: Omit<Asking, 'isWorded'>): readonly Choice[];
  /** Whether further questions would hardly change the first pistes. */
  isSettled(person: Profile): boolean;
  /** Métiers of different kinds, for somebody who told nothing; none that was shown before. */
  suggestMetiers(person: Profile): readonly Metier[];
  /** Whether a person told anything that pistes can rest on. */
  hasEvidence(person: Profile): boolean;
  /** Whether they told of themselves in their own words. */
  isExperienceKnown(person: Profile): boolean;
  /** Contextes of the leading métiers that a person may well refuse. */
  chooseContextes(person: Profile): readonly Choice[];
  getMetier(metierId: MetierId): Metier;
  /** Undefined where what is known no more was offered before. */
  findMetier(metierId: MetierId): Metier | undefined;
  /** Formations to a métier, the centre's own first: those of the person's country, or of all while it is unknown. */
  findFormations(metierId: MetierId, person: Profile): readonly Formation[];
  /** What the person’s centre offers itself and is still to come. */
  listOwnFormations(person: Profile): readonly Formation[];
  /** Those of the same group of métiers, which do not surely lead to it. */
  findFormationsOfGroup(metierId: MetierId, person: Profile): readonly Formation[];
  /** How to get to a métier; from `present` where the person said it, else from what they told. */
  findSteps(metierId: MetierId, person: Profile, present: MetierId | null): Steps;
  /** Two métiers side by side. */
  compareMetiers(one: MetierId, other: MetierId, person: Profile): Comparison;
  /** Unpaid work that words tell of. */
  hearUnpaidWork(words: string): readonly UnpaidKind[];
  /** What such work teaches. */
  learnFromUnpaidWork(kinds: readonly UnpaidKind[]): readonly Learned[];
  findFormation(formationId: string): Formation | undefined;
  /** The métier whose self-assessment suits this one; without a métier, the first that has one. */
  findAssessed(metierId: MetierId | null): MetierId | undefined;
  listQuestions(metierId: MetierId): readonly Question[];
  recallAnswers(questions: readonly Question[], person: Profile): Answers;
  assess(metierId: MetierId, answers: Answers, person: Profile): SelfAssessment;
}

/** Binds guidance to a library. Only what has words for people is asked. */
export function createAdvisor(library: Library, isWorded: Asking['isWorded'] = () => true): Advisor {
  const screens = createScreens(library, isWorded);
  const findWhatIfs = createWhatIfs(library, isWorded);
  const order = (person: Profile): readonly MetierId[] =>
    recommend(person, library).pistes.map(({ metierId }) => metierId);
  return {
    ...createLimits(library),
    read: (words, about) => learnFromWords(words, library, about),
    findMeanings: (words) => library.search.findMeanings(words),
    readInterests: (words) => [
      ...library.search
        .findCentresInteret(words)
        .slice(0, 3)
        .map(({ code }) => ({ kind: 'centre-interet', code, answer: 'yes' }) as const),
      ...learnFromWords(words, library, 'wish'),
    ],
    learn,
    recommend: (person, more = []) => recommend(learn(person, more), library),
    account: (metierId, person) => account(metierId, person, library, isWorded),
    findWhatIfs,
    compare: (person, learned) => compareOrder(order(person), order(learn(person, learned))),
    toLearned,
    listTold,
    findTold: (words, person) => findTold(words, person, library),
    takeBack,
    accept,
    chooseScreen: screens.choose,
    isSettled: (person) => isSettled(believe(person, library)),
    suggestMetiers: (person) => suggestMetiers(person, library),
    hasEvidence,
    isExperienceKnown: (person) => findEvidence(person).some(({ kind }) => kind === 'words'),
    chooseContextes: (person) => chooseContextes(person, library, isWorded),
    findNamed: (words) => findNamed(words, library),
    findMeant: (words) => findNamed(words, library) ?? findMeant(words, library),
    getMetier: (metierId) => library.getMetier(metierId),
    findMetier: (metierId) => library.findMetier(metierId),
    findFormations: (metierId, { country, centreId }) =>
      library.findFormationsTo(metierId, centreId).filter((each) => country === null || each.country === country),
    listOwnFormations: ({ centreId }) =>
      library.formations.flatMap((each) =>
        each.centreId === centreId ? (library.findFormation(each.formationId) ?? []) : [],
      ),
    findFormationsOfGroup: (metierId, { country, centreId }) =>
      library.findFormationsOfGroup(metierId, centreId).filter((each) => country === null || each.country === country),
    findSteps: (metierId, person, present) => findSteps(metierId, person, library, present),
    compareMetiers: (one, other, person) => compareMetiers(one, other, person, library),
    hearUnpaidWork,
    learnFromUnpaidWork: (kinds) => learnFromUnpaidWork(kinds, library),
    findFormation: (formationId) => library.findFormation(formationId),
    findAssessed: (metierId) => findAssessed(metierId, library),
    listQuestions: (metierId) => listQuestions(library.getMetier(metierId), library),
    recallAnswers,
    assess: (metierId, answers, person) => assess(library.getMetier(metierId), answers, person, library),
  };
}

/** What the advice on a library is made of when it is first needed: each call makes one part of it ready beforehand. */
export function listAdvisorParts(library: Library): readonly (() => void)[] {
  return [
    () => indexTitles(library),
    () => rateRarity(library),
    () => findTraits(library),
    () => prepareSharing(library),
  ];
}

/** A title has at most this many words; a longer message tells more than a title. */
const longestTitle = 8;

function findNamed(words: string, library: Library): Metier | undefined {
  if (words.split(/\s+/).length > longestTitle) return undefined;
  return indexTitles(library).get(foldText(words));
}

/** From this score on a title is meant. */
const leastMeant = 0.6;

function findMeant(words: string, library: Library): Metier | undefined {
  if (words.split(/\s+/).length > longestTitle) return undefined;
  const [best] = library.search.findMetiers(words);
  return best?.by === 'label' && best.score >= leastMeant ? library.getMetier(best.metierId) : undefined;
}

const titlesOf = new WeakMap<Library, ReadonlyMap<string, Metier>>();

/** Every title, folded; one that two métiers share belongs to the first of them. */
function indexTitles(library: Library): ReadonlyMap<string, Metier> {
  const before = titlesOf.get(findPresent(library));
  if (before !== undefined) return before;
  const titled = library.metiers.flatMap((metier) =>
    [metier.label, ...metier.appellations].flatMap(({ feminine, masculine }) =>
      [feminine, masculine].map((title) => [foldText(title), metier] as const),
    ),
  );
  const titles = new Map(titled.toReversed());
  titlesOf.set(findPresent(library), titles);
  return titles;
}
