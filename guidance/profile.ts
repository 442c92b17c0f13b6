import type { Country } from '../knowledge/source.ts';
import type { Answer, Constraint, Evidence, Learned, Told } from './evidence.ts';

/** How a person wants to be spoken to. */
export interface Manner {
  readonly register: 'vous' | 'tu';
  readonly titles: 'feminine' | 'masculine' | 'both';
  /** null: not known; both countries are then shown, labelled. */
  readonly country: Country | null;
}

/** What one person told us and confirmed, and how to speak to them. */
export interface Profile extends Manner {
  readonly centreId: string;
  /** Append-only: changing an answer appends an event that withdraws or supersedes the earlier one. */
  readonly events: readonly Evidence[];
}

/** The profile of somebody who has told nothing yet. */
export function createProfile(centreId: string, country: Country | null = null): Profile {
  return { centreId, country, register: 'vous', titles: 'both', events: [] };
}

/** Appends what a turn learned. */
export function learn(profile: Profile, learned: readonly Learned[]): Profile {
  if (learned.length === 0) return profile;
  const last = lastEvidenceId(profile);
  const events = learned.map((each, index): Evidence => ({ ...each, id: last + index + 1 }));
  return { ...profile, events: [...profile.events, ...events] };
}

/** Id of the newest event, 0 when nothing was told: events after it can be withdrawn together. */
export function lastEvidenceId(profile: Profile): number {
  return profile.events.at(-1)?.id ?? 0;
}

/** Withdraws all that was told after one event. */
export function withdrawAfter(profile: Profile, evidenceId: number): Profile {
  const ids = profile.events.filter((event) => event.id > evidenceId).map((event) => event.id);
  return ids.length === 0 ? profile : learn(profile, [{ kind: 'withdrawal', ids }]);
}

/** The evidence that still stands: withdrawn events are gone, of two answers about one thing the later counts. */
export function findEvidence(profile: Profile): readonly (Told & { readonly id: number })[] {
  return standingEvents(profile).filter(isEvidence);
}

/** One constraint, with the event that told it. */
export type StandingConstraint = Constraint & { readonly id: number };

/** The constraints that still stand. */
export function findConstraints(profile: Profile): readonly StandingConstraint[] {
  return standingEvents(profile).filter(isConstraint);
}

/** Anything told that stands, with its event. */
export type Standing = Exclude<Evidence, { readonly kind: 'withdrawal' }>;

/** All that stands, evidence and constraints, in the order it was told. */
export function findStanding(profile: Profile): readonly Standing[] {
  return standingEvents(profile);
}

/** The events about the same thing as this one; none for a withdrawal or an event that is not there. */
export function listSameSubject({ events }: Profile, evidenceId: number): readonly number[] {
  const told = events.find(({ id }) => id === evidenceId);
  if (told === undefined || told.kind === 'withdrawal') return [];
  const subject = subjectOf(told);
  return events.filter((each) => each.kind !== 'withdrawal' && subjectOf(each) === subject).map(({ id }) => id);
}

/** Whether the person has told anything that pistes can rest on: what they left or did not know says nothing. */
export function hasEvidence(profile: Profile): boolean {
  return findEvidence(profile).some((each) => each.kind === 'words' || telling.has(each.answer));
}

const telling: ReadonlySet<Answer> = new Set(['yes', 'no', 'depends']);

function standingEvents(profile: Profile): readonly Standing[] {
  const withdrawn = new Set<number>();
  // Newest first: a withdrawal that was itself withdrawn withdraws nothing.
  for (const event of profile.events.toReversed()) {
    if (event.kind === 'withdrawal' && !withdrawn.has(event.id)) for (const id of event.ids) withdrawn.add(id);
  }
  const latest = new Map<string, Standing>();
  for (const event of profile.events) {
    if (withdrawn.has(event.id) || event.kind === 'withdrawal') continue;
    latest.set(subjectOf(event), event);
  }
  return [...latest.values()].sort((one, other) => one.id - other.id);
}

/** Two events with one subject are answers to the same question. */
function subjectOf(event: Standing): string {
  switch (event.kind) {
    case 'words':
      return `words ${event.id}`;
    case 'metier':
      return `metier ${event.metierId}`;
    case 'level':
    case 'licence':
    case 'not-regulated':
    case 'short-studies':
      return event.kind;
    case 'more-of':
      return `more-of ${event.domaine}`;
    case 'macro-competence':
      return `macro-competence ${event.code}`;
    case 'competence':
      return `competence ${event.code}`;
    case 'centre-interet':
      return `centre-interet ${event.code}`;
    case 'contexte':
    case 'refusal':
      return `contexte ${event.code}`;
  }
}

function isConstraint(event: Standing): event is StandingConstraint {
  return constraintKinds.has(event.kind);
}

const constraintKinds: ReadonlySet<Evidence['kind']> = new Set<Constraint['kind']>([
  'refusal',
  'level',
  'licence',
  'not-regulated',
  'short-studies',
  'more-of',
]);

function isEvidence(event: Standing): event is Told & { id: number } {
  return !isConstraint(event);
}
