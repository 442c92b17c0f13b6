import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Kysely } from 'kysely';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Turns } from '../channels/turns.ts';
import type { CaseChanges } from '../handoff/case-changes.ts';
import { presenceMs } from '../handoff/reach.ts';
import type { Typing } from '../handoff/typing.ts';
import { refuseSocket } from '../http/doorstep.ts';
import { HttpError } from '../http/http-error.ts';
import type { Log } from '../log.ts';
import type { Schema } from '../storage/schema.ts';
import type { CaseMeans } from './case-means.ts';
import type { ToDesk } from './case-wire.ts';
import type { DeskMeans } from './desk-means.ts';
import type { Entered } from './gate.ts';
import { LiveDesk } from './live-desk.ts';
import { base } from './register-routes.ts';

/** Below the time after which clients and proxies take a silent connection for dead. */
const keepAliveMs = 15_000;

/** How often it is looked who is there. */
const lookMs = 5000;

/** How long a page may take to say goodbye when the server stops. */
const patienceMs = 2000;

interface Means extends Pick<CaseMeans, 'db' | 'store' | 'accesses' | 'clock'> {
  readonly gate: DeskMeans['gate'];
  readonly sessions: DeskMeans['sessions'];
  readonly turns: Pick<Turns, 'follow'>;
  readonly caseChanges: CaseChanges;
  readonly typing: Typing;
  readonly log: Log;
}

/** The open desks of this instance: each is told what changes while it changes. */
export class Live {
  readonly #means: Means;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  readonly #desks = new Set<LiveDesk>();
  readonly #changed = new Set<string>();
  readonly #ends: (() => void)[] = [];
  #there = new Map<string, string>();

  constructor(means: Means) {
    this.#means = means;
  }

  start(): void {
    const { turns, caseChanges, typing } = this.#means;
    const timers = [setInterval(() => this.#keepAlive(), keepAliveMs), setInterval(() => this.#look(), lookMs)];
    for (const timer of timers) timer.unref();
    this.#ends.push(
      () => timers.forEach(clearInterval),
      turns.follow((conversationId, first, rows) => {
        for (const desk of this.#openAt(conversationId)) desk.add(first, rows);
      }),
      caseChanges.listen((conversationId) => this.#hearChange(conversationId)),
      typing.listen((typist, conversationId) => {
        if (typist === 'counsellor') return;
        for (const desk of this.#openAt(conversationId)) desk.showTyping();
      }),
    );
  }

  /** Takes a connection over; false when its address is not this one. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if ((request.url ?? '').split('?')[0] !== `${base}/live`) return false;
    // The page may vanish while its session is looked up.
    socket.on('error', () => socket.destroy());
    this.#enter(request, socket, head).catch((error: unknown) => {
      if (!(error instanceof HttpError)) this.#means.log.error({ err: error }, 'a live desk failed');
      refuseSocket(socket, error instanceof HttpError ? error : new HttpError('InternalError'));
    });
    return true;
  }

  /** Another instance has written: in one conversation, or notices were missed. */
  catchUp(conversationId?: string): void {
    if (conversationId !== undefined) {
      for (const desk of this.#openAt(conversationId)) desk.readOn();
      return;
    }
    for (const desk of this.#desks) desk.readOn();
    this.#tell({ kind: 'reload' });
  }

  close(): void {
    for (const end of this.#ends) end();
    for (const { socket } of this.#desks) {
      socket.close(1001);
      setTimeout(() => socket.terminate(), patienceMs).unref();
    }
    this.#server.close();
  }

  async #enter(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const entered = await this.#means.gate.enterLive(request);
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#add(entered, opened));
  }

  #add(entered: Entered, socket: WebSocket): void {
    const desk = new LiveDesk(this.#means, entered, socket);
    const unfollow = this.#means.sessions.follow(entered.sessionId, () => socket.close(4401));
    this.#desks.add(desk);
    socket.on('close', () => {
      unfollow();
      this.#desks.delete(desk);
    });
    this.#noteSeen([desk]);
  }

  #openAt(conversationId: string): readonly LiveDesk[] {
    return [...this.#desks].filter((desk) => desk.conversationId === conversationId);
  }

  #tell(told: ToDesk, centreId?: string): void {
    for (const desk of this.#desks) if (centreId === undefined || desk.centreId === centreId) desk.send(told);
  }

  /** Changes of one moment are looked up together. */
  #hearChange(conversationId: string): void {
    if (this.#desks.size === 0) return;
    if (this.#changed.size === 0) setImmediate(() => this.#tellChanges());
    this.#changed.add(conversationId);
  }

  #tellChanges(): void {
    const { db, log } = this.#means;
    const changed = [...this.#changed];
    this.#changed.clear();
    findCasesOf(db, changed).then(
      (cases) => {
        for (const { case_id, centre_id } of cases) this.#tell({ kind: 'case', caseId: case_id }, centre_id);
        // Erased: whose it was is not known any more.
        const isKnown = new Set(cases.map(({ conversation_id }) => conversation_id));
        if (changed.some((conversationId) => !isKnown.has(conversationId))) this.#tell({ kind: 'reload' });
      },
      (error: unknown) => {
        log.warn({ err: error }, 'changes of cases are told later');
        this.#tell({ kind: 'reload' });
      },
    );
  }

  #keepAlive(): void {
    for (const desk of this.#desks) desk.ping();
    this.#noteSeen([...this.#desks]);
  }

  #noteSeen(desks: readonly LiveDesk[]): void {
    const { db, clock, log } = this.#means;
    if (desks.length === 0) return;
    const ids = [...new Set(desks.map(({ counsellorId }) => counsellorId))];
    db.updateTable('counsellors')
      .set({ seen_at: clock() })
      .where('counsellor_id', 'in', ids)
      .execute()
      .catch((error: unknown) => log.warn({ err: error }, 'who is at the desk is noted later'));
  }

  /** Tells the desks of a centre when its counsellors come or leave, by whatever way and at whatever instance. */
  #look(): void {
    const { db, clock, log } = this.#means;
    if (this.#desks.size === 0) return;
    findThere(db, clock()).then(
      (there) => {
        const centres = new Set([...this.#there.keys(), ...there.keys()]);
        for (const centreId of centres) {
          if (this.#there.get(centreId) !== there.get(centreId)) this.#tell({ kind: 'presence' }, centreId);
        }
        this.#there = there;
      },
      (error: unknown) => log.warn({ err: error }, 'who is at the desk is looked up later'),
    );
  }
}

function findCasesOf(db: Kysely<Schema>, conversationIds: readonly string[]) {
  return db
    .selectFrom('cases')
    .select(['case_id', 'centre_id', 'conversation_id'])
    .where('conversation_id', 'in', conversationIds)
    .execute();
}

/** Who takes cases, by centre: the ids in one text, to be compared. */
async function findThere(db: Kysely<Schema>, now: number): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('counsellors')
    .select(['centre_id', 'counsellor_id'])
    .where('is_available', '=', 1)
    .where('is_active', '=', 1)
    .where('seen_at', '>', now - presenceMs)
    .orderBy('counsellor_id')
    .execute();
  const byCentre = Map.groupBy(rows, ({ centre_id }) => centre_id);
  return new Map(
    [...byCentre].map(([centreId, all]) => [centreId, all.map(({ counsellor_id }) => counsellor_id).join()]),
  );
}
