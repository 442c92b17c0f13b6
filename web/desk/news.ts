import type { CaseLine } from '../../src/desk/case-wire.ts';
import { say, sayCount, words } from './words.ts';

/** What a counsellor wants to be told of, wherever they look. */
export interface Watched {
  readonly queue: readonly CaseLine[];
  readonly mine: readonly CaseLine[];
}

export interface News {
  /** In the queue, and not there before. */
  readonly arrived: readonly CaseLine[];
  /** Of mine, with more unread messages than before. */
  readonly wrote: readonly CaseLine[];
  /** Cries for help that were not there before. */
  readonly alarms: readonly CaseLine[];
}

/** What has come since the lists were last read. */
export function findNews(before: Watched, after: Watched): News {
  const known = new Map([...before.queue, ...before.mine].map((line) => [line.caseId, line]));
  const all = [...after.queue, ...after.mine];
  return {
    arrived: after.queue.filter(({ caseId }) => !known.has(caseId)),
    wrote: after.mine.filter(({ caseId, unread }) => unread > (known.get(caseId)?.unread ?? 0)),
    alarms: all.filter(({ caseId, isAlarm }) => isAlarm && known.get(caseId)?.isAlarm !== true),
  };
}

/** How many wait for something: the number in the title of the page. */
export function countAwaiting({ queue, mine }: Watched): number {
  return queue.length + mine.filter(({ unread }) => unread > 0).length;
}

export function formatTitle(count: number): string {
  return count === 0 ? words.frame.title : `(${count}) ${words.frame.title}`;
}

/** One sentence for a screen reader; null: nothing is worth interrupting for. */
export function tellNews({ arrived, wrote }: News, openCaseId: string | null): string | null {
  const sentences = wrote
    .filter(({ caseId }) => caseId !== openCaseId)
    .map((line) => say(words.news.wrote, { name: nameOf(line) }));
  if (arrived.length > 0) sentences.unshift(sayCount(words.news, 'arrived', arrived.length));
  return sentences.length === 0 ? null : sentences.join(' ');
}

export function tellAlarms({ alarms }: News): string | null {
  return alarms.length === 0 ? null : alarms.map((line) => say(words.news.alarm, { name: nameOf(line) })).join(' ');
}

/** The first name that the person gave, else a word for whoever did not. */
export function nameOf({ firstName }: Pick<CaseLine, 'firstName'>): string {
  return firstName ?? words.case.nobody;
}
