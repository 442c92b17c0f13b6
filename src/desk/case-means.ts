import type { Kysely } from 'kysely';
import type { Library } from '../../knowledge/library.ts';
import type { AnswerBook } from '../centre-answers/centre-answers.ts';
import type { Handoff } from '../handoff/handoff.ts';
import type { Typing } from '../handoff/typing.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import type { Schema } from '../storage/schema.ts';
import type { Voice } from '../voice.ts';
import type { AccessLog } from './access-log.ts';

/** What the routes about cases work with. */
export interface CaseMeans {
  readonly db: Kysely<Schema>;
  readonly store: Pick<ConversationStore, 'readLog'>;
  readonly handoff: Handoff;
  readonly typing: Pick<Typing, 'tell'>;
  readonly accesses: AccessLog;
  readonly library: Library;
  /** What centres answer by themselves. */
  readonly answerBook: AnswerBook;
  readonly voice: Voice;
  /** Where the fiches stand, without a slash at its end. */
  readonly publicUrl: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}
