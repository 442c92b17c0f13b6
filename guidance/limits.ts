import type { ContexteCode, ContexteTravail } from '../knowledge/competence.ts';
import { foldText } from '../knowledge/fold-text.ts';
import type { Library } from '../knowledge/library.ts';
import type { Constraint, Learned } from './evidence.ts';
import { findConstraints, type Profile } from './profile.ts';
import { recommend } from './recommend.ts';
import type { Obstacle } from './recommendation.ts';
import { learnFromWords } from './statement.ts';

/** What the dialogs ask of limits: what marks or hides métiers, and never ranks them. */
export interface Limits {
  /** Refused contextes that the words name; empty when none is recognised. */
  readRefusals(words: string): readonly Learned[];
  /** Limits, level and licences that the words tell; empty when none is recognised. */
  readConstraints(words: string): readonly Constraint[];
  /** Whether the person has told their highest diploma. */
  isLevelKnown(person: Profile): boolean;
  /** Whether a driving licence matters for the leading métiers, and the person told nothing of theirs. */
  isLicenceAsked(person: Profile): boolean;
  /** Whether the law restricts some of the leading métiers, and the person did not put these aside. */
  isLawAsked(person: Profile): boolean;
  /** Whether words ask for more pistes like those shown. */
  asksForMoreAlike(words: string): boolean;
  /** What undoes all that hides pistes. */
  unhide(person: Profile): readonly Learned[];
  getContexte(code: ContexteCode): ContexteTravail;
}

/** Binds them to a library. */
export function createLimits(library: Library): Limits {
  const isTold = (person: Profile, kind: Constraint['kind']): boolean =>
    findConstraints(person).some((each) => each.kind === kind);
  return {
    readRefusals: (words) =>
      library.search
        .findContextes(words)
        .slice(0, 3)
        .map(({ code }) => ({ kind: 'refusal', code })),
    readConstraints: (words) => learnFromWords(words, library).filter((each) => isConstraint(each)),
    isLevelKnown: (person) => isTold(person, 'level'),
    isLicenceAsked: (person) => !isTold(person, 'licence') && isAmongFirst('licence', person, library),
    isLawAsked: (person) => !isTold(person, 'not-regulated') && isAmongFirst('regulated', person, library),
    asksForMoreAlike: (words) => moreAlike.test(foldText(words)),
    unhide,
    getContexte: (code) => library.getContexte(code),
  };
}

function isConstraint(learned: Learned): learned is Constraint {
  return learned.kind !== 'words' && learned.kind !== 'withdrawal' && !('answer' in learned);
}

/** As many pistes as a person may read. */
const readSize = 10;

function isAmongFirst(kind: Obstacle['kind'], person: Profile, library: Library): boolean {
  const { pistes } = recommend(person, library);
  return pistes.slice(0, readSize).some(({ obstacles }) => obstacles.some((each) => each.kind === kind));
}

const moreAlike =
  /\b(?:(?:de|dans) (?:ce|cette)|(?:du|de la|dans le|dans la) meme) (?:domaine|secteur|branche|genre|type|famille|style)\b|\b(?:plus|autres?|encore) (?:comme (?:ca|celui|celle|le premier|la premiere)|pareils?|semblables?|similaires?|voisine?s?)\b/;

/** Only what hides is taken back: a level marks. */
function unhide(person: Profile): readonly Learned[] {
  const constraints = findConstraints(person);
  const ids = constraints.filter((each) => isHidingAny(each)).map(({ id }) => id);
  return ids.length === 0 ? [] : [{ kind: 'withdrawal', ids }];
}

function isHidingAny(constraint: Constraint): boolean {
  switch (constraint.kind) {
    case 'refusal':
    case 'not-regulated':
    case 'short-studies':
      return true;
    case 'licence':
      return constraint.held.length === 0;
    case 'level':
    case 'more-of':
      return false;
  }
}
