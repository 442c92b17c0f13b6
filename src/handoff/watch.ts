import type { Library } from '../../knowledge/library.ts';
import type { Log } from '../log.ts';
import { type Case, hubId } from './case.ts';
import { type Db, parseCase } from './case-store.ts';
import * as clockDeeds from './clock-deeds.ts';
import type { Deed } from './deeds.ts';
import type { Handoff } from './handoff.ts';
import { findReach } from './reach.ts';

const roundMs = 5000;

/** A desk that was silent for longer holds nobody up: its cases go back to the queue. */
const deskSilenceMs = 3 * 60_000;

/** Who was away from the chat for longer is gone; a page that is loaded again takes less. */
const awayMs = 2 * 60_000;

/** How exactly it is known when a person last had the chat open: not each round writes. */
const seenMs = 20_000;

interface Means {
  readonly db: Db;
  readonly handoff: Pick<Handoff, 'elapse'>;
  readonly centres: Pick<Library, 'findCentre'>;
  /** Whether the person has the chat open at this instance; undefined where the channel does not tell. */
  readonly isThere: (conversationId: string) => boolean | undefined;
  readonly patienceMinutes: number;
  /** Whether an external hub takes cases too. */
  readonly hasHub: boolean;
  readonly clock: () => number;
  readonly log: Log;
}

interface Holder {
  readonly name: string;
  readonly seenAt: number;
  readonly isActive: boolean;
  /** They talk with the person from Teams: their desk need not be open. */
  readonly isInTeams: boolean;
}

/** A live case, and who holds it. */
interface Watched {
  readonly found: Case;
  readonly holder: Holder | null;
}

/** Looks at the live cases every few seconds, so that nobody is forgotten; on several instances one does what is due. */
export class Watch {
  readonly #means: Means;
  readonly #startedAt: number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  constructor(means: Means) {
    this.#means = means;
    this.#startedAt = means.clock();
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#running ??= this.round().finally(() => {
        this.#running = undefined;
      });
    }, roundMs).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Whatever fails is done in the next round. */
  async round(): Promise<void> {
    const { db, clock, log } = this.#means;
    try {
      const now = clock();
      const watched = await listWatched(db);
      await this.#noteThere(watched, now);
      for (const each of watched) await this.#settle(each, now);
      await this.#tellLate(watched, now);
    } catch (error) {
      log.warn({ err: error }, 'waiting cases are looked at in the next round');
    }
  }

  async #noteThere(watched: readonly Watched[], now: number): Promise<void> {
    const { db, isThere } = this.#means;
    const due = watched.filter(
      ({ found }) => found.personSeenAt <= now - seenMs && isThere(found.conversationId) === true,
    );
    if (due.length === 0) return;
    await db
      .updateTable('cases')
      .set({ person_seen_at: now })
      .where(
        'case_id',
        'in',
        due.map(({ found }) => found.caseId),
      )
      .execute();
  }

  /** What happens to a case that is held. */
  async #settle({ found, holder }: Watched, now: number): Promise<void> {
    const { counsellorId, caseId, personAt, personSeenAt, personGoneAt, conversationId } = found;
    if (counsellorId === null) return;
    if (counsellorId === hubId) {
      if (this.#isLeft(found, now)) await this.#elapse(caseId, () => clockDeeds.recall(hubId));
      return;
    }
    // After a start the desks come back by themselves: they get the time to.
    const isSilent = Math.max(holder?.seenAt ?? 0, this.#startedAt) <= now - deskSilenceMs;
    const isAway = isSilent && (holder?.isInTeams !== true || this.#isLeft(found, now));
    if (isAway || holder?.isActive === false) return this.#elapse(caseId, () => clockDeeds.recall(counsellorId));
    const isThere = this.#means.isThere(conversationId);
    if (isThere === undefined) return;
    const lastThere = Math.max(personAt, personSeenAt, isThere ? now : 0);
    if (personGoneAt !== null && lastThere > personGoneAt) return this.#elapse(caseId, () => clockDeeds.noteBack());
    const since = now - awayMs;
    // After a start it is not known yet who is there.
    if (personGoneAt !== null || lastThere > since || this.#startedAt > since) return;
    return this.#elapse(caseId, (at) => clockDeeds.noteGone(at, holder?.name ?? '', since));
  }

  /** Who has no desk to be seen does not keep the case where they leave the person without an answer too long. */
  #isLeft({ unread, personAt }: Case, now: number): boolean {
    return unread > 0 && personAt <= now - this.#means.patienceMinutes * 60_000;
  }

  /** Who waits for somebody now, too long or in vain, is told so once. */
  async #tellLate(watched: readonly Watched[], now: number): Promise<void> {
    const { db, centres, patienceMinutes } = this.#means;
    const waiting = watched.filter(
      ({ found: { state, wish, lateAt } }) => state === 'open' && wish === 'now' && lateAt === null,
    );
    for (const [centreId, cases] of Map.groupBy(waiting, ({ found }) => found.centreId)) {
      const centre = centres.findCentre(centreId);
      const reach = centre && (await findReach(this.#means, centre, now));
      const isReached = reach?.isOpen === true && (reach.isStaffed || this.#startedAt > now - deskSilenceMs);
      const since = isReached ? now - patienceMinutes * 60_000 : now;
      for (const caseId of await listQueued(db, cases, since)) await this.#elapse(caseId, clockDeeds.tellLate);
    }
  }

  async #elapse(caseId: string, createDeed: (now: number) => Deed): Promise<void> {
    await this.#means.handoff
      .elapse(caseId, createDeed)
      .catch((error: unknown) => this.#means.log.warn({ err: error }, 'a waiting case is looked at in the next round'));
  }
}

async function listWatched(db: Db): Promise<readonly Watched[]> {
  const rows = await db
    .selectFrom('cases')
    .leftJoin('counsellors', 'counsellors.counsellor_id', 'cases.counsellor_id')
    .leftJoin('teams_accounts', 'teams_accounts.counsellor_id', 'cases.counsellor_id')
    .leftJoin('case_cards', 'case_cards.case_id', 'cases.case_id')
    .selectAll('cases')
    .select(['name', 'seen_at', 'is_active', 'aad_object_id', 'is_open'])
    .where('state', 'not in', ['closed', 'returned'])
    .orderBy('opened_at')
    .execute();
  return rows.map((row) => ({
    found: parseCase(row),
    holder:
      row.name === null
        ? null
        : {
            name: row.name,
            seenAt: row.seen_at ?? 0,
            isActive: row.is_active === 1,
            isInTeams: row.aad_object_id !== null && row.is_open === 1,
          },
  }));
}

/** Those that are in the queue since then or before; what else happens to them meanwhile makes nobody wait longer. */
async function listQueued(db: Db, cases: readonly Watched[], since: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('case_events')
    .select(({ fn }) => ['case_id', fn.max('at').as('queued_at')])
    .where(
      'case_id',
      'in',
      cases.map(({ found }) => found.caseId),
    )
    .where('kind', 'in', ['opened', 'transferred', 'call-back-set'])
    .groupBy('case_id')
    .execute();
  return rows.filter(({ queued_at }) => Number(queued_at) <= since).map(({ case_id }) => case_id);
}
