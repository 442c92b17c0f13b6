import type { Kysely } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import { type AnswerContent, findLacking } from './answer-content.ts';
import type { AnswerDeed } from './answer-life.ts';
import { type AnswerVersion, addVersion, createAnswerId, listVersions } from './answer-store.ts';

/** Why something may not be done with an answer; `lacking` is the field that is empty. */
export type Refused =
  | { readonly kind: 'not-found' | 'stale' | 'four-eyes' | 'out-of-turn' }
  | { readonly kind: 'incomplete'; readonly lacking: keyof AnswerContent };

export type Done = { readonly kind: 'done'; readonly version: AnswerVersion };

/** Who does it, where, and to which version: one that is not the newest any more is refused. */
export interface Doing {
  readonly centreId: string;
  readonly answerId: string;
  readonly counsellorId: string;
  readonly saw: number;
}

/** What can be done with the answers of a centre. */
export interface AnswerDeeds {
  begin(doing: Pick<Doing, 'centreId' | 'counsellorId'>, content: AnswerContent): Promise<Done | Refused>;
  save(doing: Doing, content: AnswerContent): Promise<Done | Refused>;
  propose(doing: Doing): Promise<Done | Refused>;
  publish(doing: Doing): Promise<Done | Refused>;
  withdraw(doing: Doing): Promise<Done | Refused>;
  /** Gives back an earlier version: what it said, its state, and what people were told then. */
  restore(doing: Doing, version: number): Promise<Done | Refused>;
}

interface Means {
  readonly db: Kysely<Schema>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Nobody publishes what they wrote themselves. */
  readonly isFourEyes: boolean;
  /** Told after each change. */
  readonly onChanged: () => Promise<void>;
}

/** What changes from one version to the next. */
type Change = Partial<Pick<AnswerVersion, 'state' | 'liveVersion' | 'content' | 'writtenBy'>>;

export function createAnswerDeeds({ db, clock, isFourEyes, onChanged }: Means): AnswerDeeds {
  const write = async (version: AnswerVersion): Promise<Done | Refused> => {
    if (!(await addVersion(db, version))) return { kind: 'stale' };
    await onChanged();
    return { kind: 'done', version };
  };
  const change = async (
    doing: Doing,
    deed: AnswerDeed,
    decide: (now: AnswerVersion, versions: readonly AnswerVersion[]) => Change | Refused,
  ): Promise<Done | Refused> => {
    const versions = await listVersions(db, doing.centreId, doing.answerId);
    const [now] = versions;
    if (now === undefined) return { kind: 'not-found' };
    if (now.version !== doing.saw) return { kind: 'stale' };
    const decided = decide(now, versions);
    if ('kind' in decided) return decided;
    const made = { version: now.version + 1, deed, madeBy: doing.counsellorId, at: clock() };
    return write({ ...now, ...decided, ...made });
  };
  return {
    begin: ({ centreId, counsellorId }, content) => {
      const by = { writtenBy: counsellorId, madeBy: counsellorId };
      const made = { version: 1, state: 'draft', liveVersion: null, deed: 'save', at: clock() } as const;
      return write({ answerId: createAnswerId(), centreId, content, ...by, ...made });
    },
    save: (doing, content) =>
      change(doing, 'save', (now) => {
        // Whoever saves what another wrote, as it stands, has not written it.
        const isSame = JSON.stringify(now.content) === JSON.stringify(content);
        return { state: 'draft', content, writtenBy: isSame ? now.writtenBy : doing.counsellorId };
      }),
    propose: (doing) =>
      change(doing, 'propose', ({ state, content }) => {
        if (state !== 'draft') return { kind: 'out-of-turn' };
        return refuseIncomplete(content) ?? { state: 'proposed' };
      }),
    publish: (doing) =>
      change(doing, 'publish', ({ state, content, writtenBy, version }) => {
        if (state === 'published') return { kind: 'out-of-turn' };
        if (isFourEyes && writtenBy === doing.counsellorId) return { kind: 'four-eyes' };
        return refuseIncomplete(content) ?? { state: 'published', liveVersion: version + 1 };
      }),
    withdraw: (doing) =>
      change(doing, 'withdraw', ({ state }) =>
        state === 'withdrawn' ? { kind: 'out-of-turn' } : { state: 'withdrawn', liveVersion: null },
      ),
    restore: (doing, wanted) =>
      change(doing, 'restore', (now, versions) => {
        const earlier = versions.find(({ version }) => version === wanted && version < now.version);
        if (earlier === undefined) return { kind: 'not-found' };
        const { state, content, liveVersion, writtenBy } = earlier;
        return { state, content, liveVersion, writtenBy };
      }),
  };
}

function refuseIncomplete(content: AnswerContent): Refused | undefined {
  const lacking = findLacking(content);
  return lacking === undefined ? undefined : { kind: 'incomplete', lacking };
}
