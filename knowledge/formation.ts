import type { MetierId } from './metier.ts';
import type { Registration } from './registration.ts';
import type { Country, PartialDate, SourceId } from './source.ts';

/** A course one can follow. What its source does not tell is null, and shown as not known. */
export interface Formation {
  readonly formationId: string;
  /** The centre whose own offer it is; null: anybody's. */
  readonly centreId: string | null;
  readonly label: string;
  /** The diploma or title obtained. */
  readonly certification: string | null;
  /** European level, 1 to 8 (CAP 3, bac 4, bac+2 5, licence 6). */
  readonly level: number | null;
  /** `RNCP` or `RS` number. */
  readonly rncpNumber: string | null;
  /** In words: « 500 heures ». */
  readonly duration: string | null;
  /** acces: into the métier; evolution: growing in it; mobilite: to another one. */
  readonly kind: 'acces' | 'evolution' | 'mobilite';
  readonly prerequisites: string | null;
  readonly provider: string | null;
  readonly places: readonly string[];
  readonly sessions: readonly Session[];
  readonly modality: 'on-site' | 'remote' | 'mixed' | null;
  readonly price: string | null;
  readonly financing: string | null;
  readonly link: string | null;
  readonly validUntil: PartialDate | null;
  readonly country: Country;
  readonly leadsTo: readonly MetierId[];
  /** Métiers of the same group of ROME 3: it may lead to them or not, and is never said to. */
  readonly sameGroupAs: readonly MetierId[];
  /** What the national register says of it; null: it is not taken from there. */
  readonly registration: Registration | null;
  readonly sources: readonly SourceId[];
  /** When the description held; null: the date of its source. */
  readonly validAt: PartialDate | null;
}

/** One date at which a formation starts. */
export interface Session {
  readonly start: PartialDate;
  readonly end: PartialDate | null;
  readonly isFull: boolean;
}
