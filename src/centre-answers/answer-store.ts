import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { CentreAnswer } from '../../knowledge/centre-answer.ts';
import type { Schema } from '../storage/schema.ts';
import { type AnswerContent, parseContent } from './answer-content.ts';
import { type AnswerDeed, type AnswerState, answerDeeds, answerStates } from './answer-life.ts';

type Db = Kysely<Schema>;

/** One step in the life of an answer; counsellors by their ids. */
export interface AnswerVersion {
  readonly answerId: string;
  readonly centreId: string;
  readonly version: number;
  readonly state: AnswerState;
  /** Whose content people are told since; null: nothing. */
  readonly liveVersion: number | null;
  readonly content: AnswerContent;
  readonly writtenBy: string;
  readonly madeBy: string;
  readonly deed: AnswerDeed;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The newest version of each answer of a centre, those changed last first. */
export async function listAnswers(db: Db, centreId: string): Promise<readonly AnswerVersion[]> {
  const rows = await newestVersions(db).where('centre_answers.centre_id', '=', centreId).execute();
  return rows.map(toVersion).sort((one, other) => other.at - one.at || one.answerId.localeCompare(other.answerId));
}

/** All that became of an answer, newest first; empty where the centre has no such answer. */
export async function listVersions(db: Db, centreId: string, answerId: string): Promise<readonly AnswerVersion[]> {
  const rows = await db
    .selectFrom('centre_answer_versions')
    .selectAll()
    .where('centre_id', '=', centreId)
    .where('answer_id', '=', answerId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toVersion);
}

/** What people of every centre are told. */
export async function listLive(db: Db): Promise<readonly CentreAnswer[]> {
  const rows = await db
    .selectFrom('centre_answers')
    .innerJoin('centre_answer_versions as live', (join) =>
      join
        .onRef('live.answer_id', '=', 'centre_answers.answer_id')
        .onRef('live.version', '=', 'centre_answers.live_version'),
    )
    .select(['live.answer_id', 'live.centre_id', 'live.content'])
    .orderBy('live.answer_id')
    .execute();
  return rows.map(({ answer_id, centre_id, content }) => ({
    ...parseContent(content),
    answerId: answer_id,
    centreId: centre_id,
  }));
}

/** Begins an answer, or adds the next version to it; false where somebody else has meanwhile. */
export async function addVersion(db: Db, added: AnswerVersion): Promise<boolean> {
  const { answerId: answer_id, centreId: centre_id, version, state, liveVersion: live_version } = added;
  const head = { version, state, live_version };
  return db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows: begun } = await transaction
      .insertInto('centre_answers')
      .values({ answer_id, centre_id, ...head })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (begun !== 1n) {
      const { numUpdatedRows } = await transaction
        .updateTable('centre_answers')
        .set(head)
        .where('answer_id', '=', answer_id)
        .where('centre_id', '=', centre_id)
        .where('version', '=', version - 1)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return false;
    }
    const { writtenBy: written_by, madeBy: made_by, deed, at } = added;
    const content = JSON.stringify(added.content);
    const row = { answer_id, centre_id, ...head, content, written_by, made_by, deed, at };
    await transaction.insertInto('centre_answer_versions').values(row).execute();
    return true;
  });
}

export function createAnswerId(): string {
  return randomUUID();
}

function newestVersions(db: Db) {
  return db
    .selectFrom('centre_answers')
    .innerJoin('centre_answer_versions as newest', (join) =>
      join
        .onRef('newest.answer_id', '=', 'centre_answers.answer_id')
        .onRef('newest.version', '=', 'centre_answers.version'),
    )
    .selectAll('newest');
}

const stateSchema = z.enum(answerStates);
const deedSchema = z.enum(answerDeeds);

function toVersion(row: Selectable<Schema['centre_answer_versions']>): AnswerVersion {
  return {
    answerId: row.answer_id,
    centreId: row.centre_id,
    version: row.version,
    state: stateSchema.parse(row.state),
    liveVersion: row.live_version,
    content: parseContent(row.content),
    writtenBy: row.written_by,
    madeBy: row.made_by,
    deed: deedSchema.parse(row.deed),
    at: Number(row.at),
  };
}
