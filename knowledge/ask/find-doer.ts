import type { Library } from '../library.ts';
import type { MetierId } from '../metier.ts';
import type { AskIndex } from './ask-index.ts';
import { clearShare, rateStatements } from './choose-rubrique.ts';
import { isOfField } from './field.ts';
import { generalMetierId, isSameDomaine, type Subject } from './find-subject.ts';
import type { HeardQuestion } from './hear-question.ts';
import { surelyNear } from './rank-facts.ts';

/** « qui fait les plannings ? », « quel métier pour quelqu’un qui aime former ? ». */
export const asksWho =
  /^qui (?!sont|est|etes|es|peut|a|doit)|\bqui (?:s en occupe|s en charge|fait ca|gere ca)$|^quel (?:metier|poste|job) (?:pour (?:quelqu un|une personne|celui|celle) qui|fait|consiste|permet)|\b(celui|celle|ceux|la personne) qui\b/;
const workRubriques = ['definition', 'activites', 'competences'];

/** « qui fait les plannings en centre d’appels ? »: the métier of the field whose work tells most of it. */
export function findDoer(heard: HeardQuestion, library: Library, index: AskIndex): Subject | undefined {
  if (!asksWho.test(heard.plain) || library.findMetier(generalMetierId) === undefined) return undefined;
  const namesOther = heard.named.some(({ metierId }) => metierId !== generalMetierId);
  if (
    namesOther ||
    !(isOfField(heard.plain) || /\b(?:plateau|clients?|conseillers?)\b/.test(heard.plain) || heard.named.length > 0)
  )
    return undefined;
  const isFellow = (metierId: MetierId): boolean =>
    metierId !== generalMetierId && isSameDomaine(library, metierId, generalMetierId);
  const known = findKnownDoer(heard);
  if (known !== undefined) return { kind: 'one', metierId: known, isNamed: true };
  const [best] = library.metiers
    .filter(({ metierId }) => isFellow(metierId))
    .map(({ metierId }) => ({ metierId, told: tellOfWork(metierId, heard, index) }))
    .sort((a, b) => b.told - a.told);
  return best === undefined || best.told === 0 ? undefined : { kind: 'one', metierId: best.metierId, isNamed: true };
}

/** The métier of the known question that is nearest of all. */
function findKnownDoer({ near }: HeardQuestion): MetierId | undefined {
  const nearest = Math.max(surelyNear, ...near.facts.values());
  return [...near.facts]
    .filter(([, each]) => each === nearest)
    .map(([factId]) => factId.slice(0, factId.indexOf('/')))
    .find((metierId) => metierId !== generalMetierId);
}

/** How much of a fiche's work is what was asked about; what it is first of all counts most. */
function tellOfWork(metierId: MetierId, heard: HeardQuestion, index: AskIndex): number {
  const work = index.statementsOf(metierId).filter(({ rubrique }) => workRubriques.includes(rubrique));
  const rated = rateStatements(work, heard.askedWithCues, index).filter(({ share }) => share >= clearShare);
  const weights = rated.map(({ statement, share }) => (statement.rubrique === 'definition' ? 3 : 1) * share);
  return weights.reduce((sum, weight) => sum + weight, 0);
}
