import type { Profile } from '../../guidance/profile.ts';
import type { Centre } from '../../knowledge/centre.ts';
import type { Library } from '../../knowledge/library.ts';
import type { KeptWords, Rating } from '../conversation.ts';
import type { Receipt } from '../rights/receipt.ts';
import type { SearchUrls } from '../search-urls.ts';
import type { Wording } from './wording.ts';

/** What an exhibit is drawn from. */
export interface Setting {
  readonly wording: Wording;
  readonly library: Library;
  readonly profile: Profile;
  readonly keptWords: readonly KeptWords[];
  readonly ratings: readonly Rating[];
  readonly centre: Centre;
  /** Where `/fiches/…` stands, without a slash at its end. */
  readonly publicUrl: string;
  /** Where job offers are looked for. */
  readonly searchUrls: SearchUrls;
  /** Days that a conversation is kept after its last message. */
  readonly retentionDays: number;
  /** Days until whoever agrees is written to. */
  readonly followUpDays: number;
  /** Whether that can be agreed to, and is not yet. */
  readonly canFollowUp: boolean;
  /** Where all that is kept of this conversation can be read, for some minutes from now. */
  exportUrl(): string;
  /** Where their bilan can be read, for an hour from now. */
  bilanUrl(): string;
  /** Where a picture of their profile stands, for a day from now; of how a métier fits, where one is named. */
  pictureUrl(metierId?: string): string;
  /** Of the last erasure. */
  readonly receipt: Receipt | null;
}
