import type { MetierId } from '../metier.ts';
import type { Answer } from './answer.ts';
import { answerAbout } from './answer-about.ts';
import type { Asking } from './asking.ts';
import { nearEnough } from './choose-rubrique.ts';
import { isOfWork } from './field.ts';
import { generalMetierId, isSameDomaine } from './find-subject.ts';
import { seeksMetier } from './is-open-question.ts';

/** The general métier speaks where another comes no nearer than this. */
const lead = 0.1;

/** Without any word of work, what comes near must come nearer. */
const plainlyNear = 0.55;

/** A question of work that names no métier: told from what comes near in the field, else said not to be known. */
export function answerNearest(asking: Asking): Answer {
  const { heard, library, country } = asking;
  const isLeft = library.findMetier(generalMetierId) === undefined || seeksMetier(heard.plain);
  if (isLeft) return { kind: 'not-understood' };
  const [nearest, own] = findNearest(asking);
  if (!isOfWork(heard.plain) && nearest.near < plainlyNear) return { kind: 'not-understood' };
  const metierId = own >= nearest.near - lead ? generalMetierId : nearest.metierId;
  if (nearest.near >= nearEnough) {
    const answer = answerAbout({ kind: 'one', metierId, isNamed: true }, asking);
    if (answer.kind === 'answer') return answer;
  }
  return { kind: 'not-known', metierIds: [], rubrique: null, country };
}

/** The métier of the nearest fact of the field, and how near the general one comes. */
function findNearest({
  heard,
  library,
}: Asking): readonly [{ readonly metierId: MetierId; readonly near: number }, number] {
  const ofField = [...heard.near.facts]
    .map(([factId, near]) => ({ metierId: factId.slice(0, factId.indexOf('/')), near }))
    .filter(({ metierId }) => isSameDomaine(library, metierId, generalMetierId))
    .sort((a, b) => b.near - a.near);
  const own = ofField.find(({ metierId }) => metierId === generalMetierId)?.near ?? 0;
  return [ofField[0] ?? { metierId: generalMetierId, near: 0 }, own];
}
