import type { Fact, Rubrique } from '../fact.ts';
import type { Metier, MetierId } from '../metier.ts';
import type { Answer, Known } from './answer.ts';
import type { Asking } from './asking.ts';
import { chooseFormations } from './choose-formations.ts';
import { type ChosenRubrique, chooseRubrique, nearEnough, rateStatements } from './choose-rubrique.ts';
import { findRareFact } from './find-rare-fact.ts';
import { generalMetierId, type Subject } from './find-subject.ts';
import { asksUntold, asksWhoMayValidate, findUnheld } from './find-unheld.ts';
import { asksForOffer, findUntold, plainlyTold, surelyAsked } from './find-untold.ts';
import type { HeardQuestion } from './hear-question.ts';
import { leastNear, type RankedFacts, rankFacts, surelyNear } from './rank-facts.ts';
import type { Statement } from './statements.ts';
import { listStructure } from './structure.ts';
import { formationRubriques, tell } from './tell.ts';
import { termsOfOthers } from './terms-of-others.ts';

/** Below this share of what was asked, a fiche does not touch it. */
const leastTouched = 0.3;

/** Answers a question about one métier; `isNamed`: what its fiche does not hold is then said not to be known. */
export function answerAbout({ metierId, isNamed }: Extract<Subject, { kind: 'one' }>, asking: Asking): Answer {
  const { heard, library, index, country } = asking;
  const notKnown = (rubrique: Rubrique | null): Answer => ({
    kind: 'not-known',
    metierIds: [metierId],
    rubrique,
    country,
  });
  const metier = library.getMetier(metierId);
  const holds = (rubrique: Rubrique): boolean =>
    listStructure(metier, rubrique, library).length > 0 || holdsFormations(rubrique, metierId, asking);
  const statements = index.statementsOf(metierId);
  // « se former en langues »: one rubrique is what the other is asked about.
  const isDouble = heard.wanted.has('formations') && heard.wanted.has('langues');
  const asked = isDouble ? heard.askedWithCues : heard.asked;
  const rated = rateStatements(statements, [...asked, ...termsOfOthers(heard, metierId)], index, heard.near);
  const pointed = rankFacts(metierId, asking);
  if (asksForOffer(metierId, asking)) return tell(metierId, { rubrique: 'formations', rated: [] }, asking);
  if (asksUntold(heard)) return notKnown(null);
  if (isUnheld(asking)) return notKnown(heard.wanted.has('salaire') ? 'salaire' : null);
  if (isOfOthersAlone(metier, asking)) return notKnown(null);
  if (isNamed && (heard.wanted.get('definition') ?? 0) >= 3) return define(metier, pointed, rated, asking);
  const untold = findUntold(metier, pointed, asking);
  if (untold !== undefined) return notKnown(untold.rubrique);
  // « ça recrute ? »: what a superviseur does when recruiting tells nothing of it.
  if (/\btres demandes?\b/.test(heard.plain) && metier.facts.every(({ rubrique }) => rubrique !== 'recrutement'))
    return answerFromWider(metierId, asking) ?? notKnown('recrutement');
  const missing = findMissing(
    heard,
    (rubrique) =>
      pointed.near >= nearEnough || holds(rubrique) || rated.some(({ statement }) => statement.rubrique === rubrique),
  );
  if (missing === 'salaire' || isAboutPay(heard, pointed)) return notKnown('salaire');
  if (missing !== undefined) {
    const own = isNamed ? tellAccess(metierId, missing, rated, asking) : undefined;
    return own ?? tellMissing(metierId, statements, asking) ?? notKnown(missing);
  }
  const chosen = chooseRubrique(rated, heard, { hasStructure: holds, isNamed }) ?? chooseBare(heard, rated, isNamed);
  const ranked = pointed.near >= leastNear && !asksWholeRubrique(heard, pointed, chosen) ? lead(pointed, heard) : [];
  if (chosen !== undefined) {
    const alone = chosen.rated.map((each) => ({ ...each, near: 0 }));
    return ranked.length === 0
      ? tell(metierId, { ...chosen, rated: alone }, asking)
      : tell(metierId, { ...chosen, ranked, near: pointed.near }, asking);
  }
  const [first] = ranked;
  if (first !== undefined && (isNamed || pointed.near >= nearEnough)) {
    return tell(metierId, { rubrique: first.rubrique, rated: [], ranked, near: pointed.near }, asking);
  }
  // A particular métier has few facts: the nearest of them are told, rather than nothing.
  const isParticular = metierId !== generalMetierId && heard.named.length > 0;
  const touched = isParticular || rated.some(({ share }) => share >= leastTouched);
  if (
    first === undefined &&
    isNamed &&
    findUnheld(heard.plain) === undefined &&
    touched &&
    heard.near.unheld < nearEnough
  ) {
    const [best] = pointed.facts;
    if (best !== undefined) {
      return tell(metierId, { rubrique: best.rubrique, rated: [], ranked: pointed.facts, near: pointed.near }, asking);
    }
  }
  return isNamed ? notKnown(null) : { kind: 'not-understood' };
}

/** « quelles études ? »: the ROME tells of diplomas where it tells how one gets in. */
function tellAccess(
  metierId: MetierId,
  missing: Rubrique,
  rated: ChosenRubrique['rated'],
  asking: Asking,
): Known | undefined {
  const access = rated.filter(({ statement }) => statement.rubrique === 'acces');
  if (missing !== 'diplome' || !/\betudes\b/.test(asking.heard.plain) || access.length === 0) return undefined;
  return tell(metierId, { rubrique: 'acces', rated: access }, asking);
}

/** Of a rubrique that a fiche has not: what else it tells of the very words, or what a wider fiche tells. */
function tellMissing(metierId: MetierId, statements: readonly Statement[], asking: Asking): Known | undefined {
  const { heard, index } = asking;
  const echoed = chooseRubrique(
    rateStatements(statements, heard.askedWithCues, index),
    { ...heard, wanted: new Map() },
    { hasStructure: () => false, isNamed: false },
  );
  return echoed === undefined ? answerFromWider(metierId, asking) : tell(metierId, echoed, asking);
}

/** What a métier named is, then what comes nearest to the rest of the question. */
function define(
  { metierId, definition }: Metier,
  { facts, near }: RankedFacts,
  rated: ChosenRubrique['rated'],
  asking: Asking,
): Known {
  const others = near >= nearEnough ? facts.filter(({ factId }) => factId !== definition.factId) : [];
  const own = rated.filter(({ statement }) => statement.rubrique === 'definition');
  return tell(metierId, { rubrique: 'definition', rated: own, ranked: [definition, ...others] }, asking);
}

/** Nearer to a question that no source answers than to any that one does. */
export function isUnheld(asking: Asking): boolean {
  const { near, plain } = asking.heard;
  if (near.unheld < surelyNear || asksWhoMayValidate(plain)) return false;
  const told = Math.max(0, ...near.facts.values(), ...near.rubriques.values());
  if (near.unheld <= told + (told >= plainlyTold ? wideLead : 0.05)) return false;
  return near.unheld >= plainlyTold || findRareFact(asking) === undefined;
}

/** « un uniforme ? »: another métier's fiche tells of it, and this one is asked about. */
function isOfOthersAlone({ facts }: Metier, { heard: { near, wanted } }: Asking): boolean {
  const own = Math.max(0, ...facts.map(({ factId }) => near.facts.get(factId) ?? 0));
  return wanted.size === 0 && near.unheld >= nearEnough && near.unheld > own + wideLead;
}

/** What comes near to a fact as well must come much nearer to what no source tells. */
const wideLead = 0.15;

/** Where no known question is near, the facts of a rubrique plainly asked speak before others. */
function lead({ facts, near }: RankedFacts, { wanted }: HeardQuestion): readonly Fact[] {
  if (near >= nearEnough) return facts;
  const isWanted = ({ rubrique }: Fact): boolean => (wanted.get(rubrique) ?? 0) >= 3;
  return facts.toSorted((a, b) => Number(isWanted(b)) - Number(isWanted(a)));
}

/** A rubrique and nothing else: its facts are told in their own order. */
function asksWholeRubrique(
  { asked, wanted, near }: HeardQuestion,
  { near: nearest }: RankedFacts,
  chosen: ChosenRubrique | undefined,
): boolean {
  if (Math.max(0, ...near.rubriques.values()) >= Math.max(nearest, nearEnough)) return true;
  const strongest = Math.max(0, ...wanted.values());
  const isTold = chosen !== undefined && wanted.get(chosen.rubrique) === strongest;
  return asked.length === 0 && nearest < surelyAsked && strongest >= 2 && isTold;
}

/** One page of the Forem tells of several métiers: what it says of the general one holds for each. */
function answerFromWider(metierId: MetierId, asking: Asking): Known | undefined {
  const wider = asking.library.findMetier(generalMetierId);
  const { foremCode } = asking.library.getMetier(metierId);
  if (wider === undefined || metierId === generalMetierId || foremCode === null || foremCode !== wider.foremCode)
    return undefined;
  const answer = answerAbout({ kind: 'one', metierId: generalMetierId, isNamed: true }, asking);
  return answer.kind === 'answer' ? { ...answer, metierIds: [metierId], toldOf: generalMetierId } : undefined;
}

/** No source tells what people earn: only a question well known to be another is answered. */
function isAboutPay({ wanted, near }: HeardQuestion, pointed: RankedFacts): boolean {
  const asPay = near.rubriques.get('salaire') ?? 0;
  if (asPay >= surelyNear && asPay > pointed.near + 0.05) return true;
  return (wanted.get('salaire') ?? 0) >= 3 && pointed.near < Math.max(plainlyTold, asPay);
}

/** A rubrique asked beyond doubt of which the fiche tells nothing, while no other is asked as plainly. */
function findMissing({ wanted }: HeardQuestion, isTold: (rubrique: Rubrique) => boolean): Rubrique | undefined {
  const plainly = [...wanted].filter(([, strength]) => strength >= 3).map(([rubrique]) => rubrique);
  return plainly.some(isTold) ? undefined : plainly[0];
}

/** A métier named and nothing else: what it is. */
function chooseBare(
  heard: HeardQuestion,
  rated: ChosenRubrique['rated'],
  isNamed: boolean,
): ChosenRubrique | undefined {
  if (!isNamed || heard.asked.length > 0 || heard.named.length === 0) return undefined;
  return { rubrique: 'definition', rated: rated.filter(({ statement }) => statement.rubrique === 'definition') };
}

function holdsFormations(rubrique: Rubrique, metierId: MetierId, asking: Asking): boolean {
  if (!formationRubriques.includes(rubrique)) return false;
  return chooseFormations(rubrique, metierId, asking).length > 0;
}
