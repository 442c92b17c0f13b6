import type { Message } from '../dialogs/dialog.ts';
import { findFirstOffer } from '../guidance/offers.ts';
import type { Steps } from '../guidance/steps.ts';
import type { Known, Listing } from '../knowledge/ask.ts';
import type { Rubrique } from '../knowledge/fact.ts';
import type { MetierId } from '../knowledge/metier.ts';
import type { Country } from '../knowledge/source.ts';

/** What was told last, as far as it can be told again in plainer words. */
export type LastTold =
  | {
      readonly kind: 'answer';
      readonly metierId: MetierId;
      readonly rubrique: Rubrique;
      readonly country: Country | null;
      readonly verdict: Known['verdict'];
      readonly factId: string | null;
      /** How many statements stood there: one of several is shorter by itself. */
      readonly count: number;
      /** Where there was no statement: the first labels of what was listed. */
      readonly lists: readonly Listing[];
    }
  | { readonly kind: 'metiers'; readonly metierIds: readonly MetierId[] }
  | ToldSteps
  /** As plainly as can be. */
  | { readonly kind: 'plain' };

/** The way to a métier: what one has of it and what is missing, first the most telling. */
export interface ToldSteps {
  readonly kind: 'steps';
  readonly metierId: MetierId;
  readonly held: string | null;
  readonly missing: string | null;
  readonly formationId: string | null;
  readonly isRegulated: boolean | null;
}

const mostListed = 3;

/** The last of some messages that shows something of the kind. */
export function findLastTold(messages: readonly Message[]): LastTold | undefined {
  return messages
    .map(({ show }) => show)
    .map(toTold)
    .findLast((told) => told !== undefined);
}

function toTold(show: Message['show']): LastTold | undefined {
  switch (show?.kind) {
    case 'pistes':
      return { kind: 'metiers', metierIds: show.pistes.slice(0, mostListed).map(({ metierId }) => metierId) };
    case 'fiche':
      return { kind: 'metiers', metierIds: [show.metierId] };
    case 'steps':
      return toldSteps(show.steps);
    case 'answer':
      return toldAnswer(show.answer);
    default:
      return undefined;
  }
}

function toldSteps({ metierId, gap, offers, isRegulated }: Steps): ToldSteps {
  const held = gap.held[0] ?? gap.near[0]?.code ?? null;
  const formationId = findFirstOffer(offers)?.formation.formationId ?? null;
  return { kind: 'steps', metierId, held, missing: gap.missing[0] ?? null, formationId, isRegulated };
}

function toldAnswer({ metierIds, rubrique, country, verdict, facts, lists }: Known): LastTold | undefined {
  const [metierId] = metierIds;
  const [fact] = facts;
  if (metierId === undefined) return undefined;
  const short = lists.map(({ kind, labels }) => ({ kind, labels: labels.slice(0, mostListed) }));
  const count = facts.length + lists.reduce((sum, { labels }) => sum + labels.length, 0);
  const rest = { factId: fact?.factId ?? null, count, lists: fact === undefined ? short : [] };
  return { kind: 'answer', metierId, rubrique, country, verdict, ...rest };
}
