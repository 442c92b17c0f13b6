import type { Kysely } from 'kysely';
import type { AnswerVersion } from '../centre-answers/answer-store.ts';
import type { Schema } from '../storage/schema.ts';
import type { AnswerLine, AnswerPast } from './answer-wire.ts';

/** Names of counsellors, those who left included, by id. */
export type Names = ReadonlyMap<string, string>;

export async function findNames(db: Kysely<Schema>, centreId: string): Promise<Names> {
  const rows = await db
    .selectFrom('counsellors')
    .select(['counsellor_id', 'name'])
    .where('centre_id', '=', centreId)
    .execute();
  return new Map(rows.map(({ counsellor_id, name }) => [counsellor_id, name]));
}

export function toLine(
  { answerId, version, state, liveVersion, content, writtenBy, at }: AnswerVersion,
  names: Names,
  today: string,
): AnswerLine {
  const isLive = liveVersion !== null;
  const isOver = isLive && content.reviewOn !== null && content.reviewOn <= today;
  const author = { id: writtenBy, name: names.get(writtenBy) ?? '' };
  return { answerId, version, state, isLive, isOver, content, writtenBy: author, at };
}

export function toPast({ version, state, deed, madeBy, at, content }: AnswerVersion, names: Names): AnswerPast {
  const { text, wordings } = content;
  return { version, state, deed, by: names.get(madeBy) ?? '', at, text, wordings };
}
