import type { Library } from '../library.ts';
import type { Country } from '../source.ts';
import type { AskIndex } from './ask-index.ts';
import type { HeardQuestion } from './hear-question.ts';

/** One question and what it is answered from. */
export interface Asking {
  readonly heard: HeardQuestion;
  readonly library: Library;
  readonly index: AskIndex;
  readonly country: Country | null;
  readonly centreId: string | null;
  readonly today: Date;
}
