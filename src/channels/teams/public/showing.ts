import type { Centre } from '../../../../knowledge/centre.ts';
import type { Library } from '../../../../knowledge/library.ts';
import type { Wording } from '../../../exhibits/wording.ts';

/** What a reply is shown with. */
export interface Showing {
  readonly wording: Wording;
  /** Whether a sentence exists. */
  readonly knows: (key: string) => boolean;
  readonly library: Library;
  readonly centre: Centre;
  readonly publicUrl: string;
  readonly appId: string;
}
