import type { Kysely } from 'kysely';
import type { Library } from '../../knowledge/library.ts';
import type { AnswerDeeds } from '../centre-answers/answer-deeds.ts';
import type { AnswerBook } from '../centre-answers/centre-answers.ts';
import type { Schema } from '../storage/schema.ts';
import type { Voice } from '../voice.ts';

/** What the routes about answers of a centre work with. */
export interface AnswerMeans {
  readonly db: Kysely<Schema>;
  readonly library: Library;
  readonly voice: Voice;
  readonly deeds: AnswerDeeds;
  readonly answerBook: AnswerBook;
  readonly isFourEyes: boolean;
  /** Whether links to this machine itself are tried: in tests, which have no other network. */
  readonly isLoopbackReached: boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}
