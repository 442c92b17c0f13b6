import { randomUUID } from 'node:crypto';
import type { Storage } from 'botbuilder-core';
import { CentreAnswers } from './centre-answers/centre-answers.ts';
import type { LeftCentre } from './centres/delete-left.ts';
import { Delivery } from './channels/delivery.ts';
import { Recovery } from './channels/recovery.ts';
import { Turns } from './channels/turns.ts';
import { CaseChanges } from './handoff/case-changes.ts';
import { Typing } from './handoff/typing.ts';
import type { Log } from './log.ts';
import { type Monitor, noMonitor, type Queues } from './monitor/monitor.ts';
import { watchStore } from './monitor/watch-store.ts';
import { createBotStorage } from './storage/bot-storage.ts';
import { type ConversationStore, createConversationStore } from './storage/conversation-store.ts';
import { type Database, openDatabase } from './storage/database.ts';
import { type NoticeListener, type Notices, noNotices } from './storage/notices.ts';
import { createOutbox } from './storage/outbox.ts';
import { exportPersonalData, type PersonalData } from './storage/personal-data.ts';
import { createProbe } from './storage/probe.ts';
import { readQueues } from './storage/queues.ts';
import { createResumeCodeStore, type ResumeCodeStore } from './storage/resume-codes.ts';
import { Retention } from './storage/retention.ts';

/** Told to read what other instances have written: of one conversation, or of all. */
type CatchUp = (conversationId?: string) => void;

/** All that outlives a turn, and what runs on it. */
export interface State {
  readonly store: ConversationStore;
  readonly turns: Turns;
  /** What channels outside are told. */
  readonly delivery: Delivery;
  readonly notices: Notices;
  readonly db: Database['db'];
  readonly caseChanges: CaseChanges;
  readonly centreAnswers: CentreAnswers;
  readonly resumeCodeStore: ResumeCodeStore;
  /** All that is kept of a conversation. */
  exportData(conversationId: string): Promise<PersonalData>;
  readonly typing: Typing;
  /** For what the Bot Framework keeps outside the turns of conversations. */
  readonly storage: Storage;
  onCatchUp(catchUp: CatchUp): void;
  /** Whether the database takes what is written. */
  isAvailable(): Promise<boolean>;
  readQueues(): Promise<Queues>;
  /** Answers what an earlier process has left and deletes what is too old, now and ever after; the channels must be open. */
  start(): Promise<void>;
  /** Resolves when every message heard so far is answered, and the channels outside are told, or known to be away. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

interface Parts {
  readonly databaseUrl: string;
  readonly retentionDays: number;
  readonly figureMonths: number;
  readonly log: Log;
  readonly clock: () => number;
  readonly monitor?: Monitor;
  /** Told when a person has erased all that was kept of a conversation. */
  readonly onErased?: (conversationId: string) => void;
  /** Told how many conversations were deleted because they were too old. */
  readonly onDeleted?: (count: number) => void;
  /** Told of each centre whose data has left. */
  readonly onCentreLeft?: (left: LeftCentre) => Promise<void>;
}

interface Heard {
  readonly owner: string;
  readonly log: Log;
  readonly turns: Turns;
  readonly catchUps: readonly CatchUp[];
  readonly caseChanges: CaseChanges;
  readonly centreAnswers: CentreAnswers;
  readonly typing: Typing;
}

/** What other instances tell leads to what it says: a log to read on, a message to answer. */
async function openNotices(
  database: Database,
  { owner, log, turns, catchUps, caseChanges, centreAnswers, typing }: Heard,
): Promise<Notices> {
  const { db, connection } = database;
  if (connection === undefined) return noNotices;
  const listener: NoticeListener = {
    onNotice: ({ kind, conversationId }) => {
      if (kind === 'heard') return turns.answer(conversationId);
      if (kind === 'answers') return void centreAnswers.hear();
      if (kind === 'case') return caseChanges.hear(conversationId);
      if (kind === 'person-types') return typing.hear('person', conversationId);
      if (kind === 'counsellor-types') return typing.hear('counsellor', conversationId);
      turns.forget(conversationId);
      for (const catchUp of catchUps) catchUp(conversationId);
    },
    onGap: () => {
      void centreAnswers.hear();
      for (const catchUp of catchUps) catchUp();
    },
  };
  const { PostgresNotices } = await import('./storage/postgres-notices.ts');
  const notices = new PostgresNotices({ db, connection, owner, log, listener });
  await notices.start();
  return notices;
}

/** Opens the database; throws a StartupError when it cannot. */
export async function openState(parts: Parts): Promise<State> {
  const { databaseUrl, retentionDays, figureMonths, log, clock, monitor = noMonitor, onErased } = parts;
  const database = await openDatabase(databaseUrl, log);
  const owner = randomUUID();
  const store = watchStore(createConversationStore(database.db, owner), monitor);
  const catchUps: CatchUp[] = [];
  const caseChanges = new CaseChanges((conversationId) => notices.tell({ kind: 'case', conversationId }));
  const centreAnswers = new CentreAnswers({
    db: database.db,
    log,
    tellOthers: () => notices.tell({ kind: 'answers', conversationId: '' }),
  });
  const typing = new Typing({
    db: database.db,
    tellOthers: (typist, conversationId) => notices.tell({ kind: `${typist}-types`, conversationId }),
  });
  const turns = new Turns({
    store,
    log,
    clock,
    monitor,
    onForAnother: (conversationId) => notices.tell({ kind: 'heard', conversationId }),
    onOutgoing: (conversationId) => delivery.deliver(conversationId),
    onErased: (conversationId) => {
      onErased?.(conversationId);
      caseChanges.tell(conversationId);
    },
  });
  const isAlone = database.kind === 'sqlite';
  const delivery = new Delivery({ outbox: createOutbox(database.db, owner), log, clock, isAlone });
  const notices = await openNotices(database, { owner, log, turns, catchUps, caseChanges, centreAnswers, typing });
  const recovery = new Recovery({ store, turns, log, clock, isAlone });

  const { onDeleted, onCentreLeft } = parts;
  const means = { db: database.db, log, clock, days: retentionDays, figureMonths };
  const retention = new Retention({ ...means, onDeleted, onCentreLeft });

  return {
    store,
    turns,
    delivery,
    notices,
    db: database.db,
    caseChanges,
    centreAnswers,
    resumeCodeStore: createResumeCodeStore(database.db),
    exportData: (conversationId) => exportPersonalData(database.db, conversationId),
    typing,
    storage: createBotStorage(database.db),
    onCatchUp: (catchUp) => catchUps.push(catchUp),
    isAvailable: createProbe(database.db),
    readQueues: () => readQueues(database.db, clock()),
    start: async () => {
      await centreAnswers.hear();
      await Promise.all([recovery.start(), delivery.start()]);
      retention.start();
    },
    drain: async () => {
      await Promise.all([recovery.stop(), retention.stop()]);
      await turns.close();
      await delivery.close();
    },
    close: async () => {
      await notices.close();
      await database.close();
    },
  };
}
