import type { Fact, Rubrique } from '../fact.ts';
import type { Formation } from '../formation.ts';
import type { MetierId, Title } from '../metier.ts';
import type { Country, SourceId } from '../source.ts';

/** What the library says to one question. */
export type Answer = Known | NotKnown | Which | { readonly kind: 'not-understood' };

/** Something the sources hold. */
export interface Known {
  readonly kind: 'answer';
  /** One métier; two when they are compared. */
  readonly metierIds: readonly MetierId[];
  readonly rubrique: Rubrique;
  /** The wider métier whose fiche tells it, where the fiche of the métier asked about does not. */
  readonly toldOf: MetierId | null;
  /** The country asked about, else the person's. */
  readonly country: Country | null;
  /** What the question took for granted, when the facts settle it: « il faut un master ? » is `no`. */
  readonly verdict: Verdict | null;
  /** The one to three statements that answer best, newest first. */
  readonly facts: readonly Fact[];
  /** What the fiche tells by its structure: titles, activités, compétences… */
  readonly lists: readonly Listing[];
  readonly formations: readonly Formation[];
  /** More of the same rubrique, for « en savoir plus ». */
  readonly more: readonly Fact[];
  /** The sources tell it for the other country only. */
  readonly isElsewhere: boolean;
  /** It was asked for one place: where it is held, the sources do not tell. */
  readonly isLocal?: true;
  /** No known question is near, and no cue is plain: more statements are told, as the nearest that there is. */
  readonly isUnsure: boolean;
  readonly sources: readonly SourceId[];
}

/** Said before all else; of two titles, whether they are one métier, one page of the Forem, or two. */
export type Verdict =
  | 'yes'
  | 'no'
  | 'open'
  | 'count'
  | 'other-count'
  | 'not-all'
  | 'way'
  | 'same'
  | 'same-page'
  | 'distinct'
  | 'regulated'
  | 'not-regulated'
  | 'regulation-unknown';

/** A question that was understood and that no source answers; null: about nothing that fiches tell. */
export interface NotKnown {
  readonly kind: 'not-known';
  readonly metierIds: readonly MetierId[];
  readonly rubrique: Rubrique | null;
  readonly country: Country | null;
}

/** Several métiers could be meant; none: the question names no métier. */
export interface Which {
  readonly kind: 'which';
  readonly metierIds: readonly MetierId[];
  readonly rubrique: Rubrique;
}

/** Labels that the fiche holds as a list. */
export interface Listing {
  readonly kind: ListingKind;
  readonly labels: readonly (string | Title)[];
}

export type ListingKind =
  | 'activites'
  | 'competences'
  | 'savoirs'
  | 'qualites'
  | 'contextes'
  | 'evolution'
  | 'mobilite'
  | 'autres-noms'
  | 'rome-code'
  | 'nearest-rome-code'
  | 'forem-code';
