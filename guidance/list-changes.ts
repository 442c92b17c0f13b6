import type { Library } from '../knowledge/library.ts';
import { rateYes, weighAnswer } from './answer-models.ts';
import type { Change, Turned } from './change.ts';
import { isSilent } from './explain.ts';
import { createLead, type Lead, type Predicted } from './lead.ts';
import type { Choice } from './next-screen.ts';
import { findStanding, type Profile, type Standing } from './profile.ts';
import { findTraits, type Trait } from './traits.ts';
import type { TraitKind } from './traits-of.ts';

/** A change that should bring another métier to the front. */
export interface Possible {
  readonly change: Change;
  /** How likely somebody would make it, 0 to 1: to compare changes with one another. */
  readonly chance: number;
  readonly changesFirst: boolean;
}

type IsWorded = (trait: Choice) => boolean;

/**
 * Every single change that should bring another métier to the first place or among the first three, foretold by adding
 * up: close enough to choose which are worth trying.
 */
export function listChanges(profile: Profile, library: Library, isWorded: IsWorded): readonly Possible[] {
  const lead = createLead(profile, library);
  const standing = findStanding(profile);
  return [...listNewAnswers(standing, lead, library, isWorded), ...listOthers(standing, lead, library)];
}

/** A yes or no to what was not asked yet, or was left on its screen. */
function listNewAnswers(
  standing: readonly Standing[],
  lead: Lead,
  library: Library,
  isWorded: IsWorded,
): readonly Possible[] {
  const traits = findTraits(library);
  const told = new Map(
    standing.flatMap((each) => {
      const trait = findTold(each);
      return trait === undefined ? [] : [[traits.find(trait.kind, trait.code), each] as const];
    }),
  );
  return traits.asked.flatMap((trait): readonly Possible[] => {
    const before = told.get(trait);
    if (!isWorded(trait)) return [];
    if (before === undefined) return listAnswers(trait, lead);
    if (!('answer' in before) || !isSilent(before)) return [];
    return listTurns(before, trait, lead).map((each) => ({ ...each, chance: each.chance * leftFactor }));
  });
}

/** What was left on its screen was read, and not taken: half as likely as what was never read. */
const leftFactor = 0.5;

function listAnswers(trait: Trait<Choice['kind']>, lead: Lead): readonly Possible[] {
  const { kind, code } = trait;
  const asked = look(trait, lead);
  return answers.flatMap((answer) =>
    toPossible({ kind: 'answer', trait: { kind, code }, answer }, asked.chanceOf(answer), asked.foretell(answer)),
  );
}

const answers = ['yes', 'no'] as const;

function listTurns(told: Turned, trait: Trait, lead: Lead): readonly Possible[] {
  const asked = look(trait, lead);
  // What was left on its screen was all but refused already.
  const others = isSilent(told) ? (['yes'] as const) : answers.filter((answer) => answer !== told.answer);
  return others.flatMap((answer) =>
    toPossible({ kind: 'turn', told, answer }, asked.chanceOf(answer), asked.foretell(answer, told.id)),
  );
}

/** What answers about one trait would do. */
interface Looked {
  foretell(answer: 'yes' | 'no', instead?: number): Predicted;
  /** How likely somebody who may be of any leading métier answers so. */
  chanceOf(answer: 'yes' | 'no'): number;
}

function look({ kind, holders }: Trait, lead: Lead): Looked {
  const held = lead.narrow(holders);
  const { atCore, has } = lead.measureShare(held);
  const { core, plain, none } = rateYes('yes-no', holders.share);
  const yes = none + (core - none) * atCore + (plain - none) * has;
  return {
    foretell: (answer, instead) => lead.answer(held, weighAnswer(kind, answer, holders.share, lead.eagerness), instead),
    chanceOf: (answer) => (answer === 'yes' ? yes : 1 - yes),
  };
}

/** One answer in ten was not meant so; of sentences a little more is taken back. */
const turnChance = 0.1;
const takeBackChance = { words: 0.15, constraint: 0.15, answer: 0.12 } as const;

/** Another answer than the one given, or none. */
function listOthers(standing: readonly Standing[], lead: Lead, library: Library): readonly Possible[] {
  const traits = findTraits(library);
  return standing.flatMap((told): readonly Possible[] => {
    if ('answer' in told && isSilent(told)) return [];
    const isTold = told.kind === 'words' || 'answer' in told;
    const back = isTold ? lead.takeBack(told.id) : lead.accept(told);
    const chance = takeBackChance[told.kind === 'words' ? 'words' : isTold ? 'answer' : 'constraint'];
    const takenBack = toPossible({ kind: 'take-back', told }, chance, back);
    const trait = findTold(told);
    if (trait === undefined || !('answer' in told)) return takenBack;
    const turns = listTurns(told, traits.find(trait.kind, trait.code), lead);
    return [...takenBack, ...turns.map((each) => ({ ...each, chance: turnChance }))];
  });
}

function toPossible(change: Change, chance: number, foretold: Predicted): readonly Possible[] {
  return foretold === 'same' ? [] : [{ change, chance, changesFirst: foretold === 'first' }];
}

function findTold(told: Standing): { readonly kind: TraitKind; readonly code: string } | undefined {
  switch (told.kind) {
    case 'competence':
    case 'macro-competence':
    case 'centre-interet':
    case 'contexte':
      return told;
    case 'refusal':
      return { kind: 'contexte', code: told.code };
    default:
      return undefined;
  }
}
