import { describe, expect, it } from '@jest/globals';
import type { CaseLine } from '../../../src/desk/case-wire.ts';
import { countAwaiting, findNews, formatTitle, tellAlarms, tellNews } from '../../../web/desk/news.ts';

const line = (caseId: string, more: Partial<CaseLine> = {}): CaseLine => ({
  caseId,
  state: 'open',
  reason: 'asked',
  wish: 'now',
  firstName: caseId,
  firstWords: null,
  openedAt: 0,
  changedAt: 0,
  counsellor: null,
  isLate: false,
  isAlarm: false,
  unread: 0,
  isPersonThere: true,
  callBack: null,
  ...more,
});
const nothing = { queue: [], mine: [] };

describe('findNews', () => {
  it('knows what has arrived, who wrote and who cries for help', () => {
    const before = { queue: [line('A')], mine: [line('B', { unread: 1 }), line('C')] };
    const after = {
      queue: [line('A', { isAlarm: true }), line('D')],
      mine: [line('B', { unread: 1 }), line('C', { unread: 1 })],
    };
    const { arrived, wrote, alarms } = findNews(before, after);
    expect([arrived, wrote, alarms].map((lines) => lines.map(({ caseId }) => caseId))).toEqual([['D'], ['C'], ['A']]);
  });

  it('does not take one for new that another gave back, or that one took', () => {
    const news = findNews({ queue: [line('A')], mine: [line('B')] }, { queue: [line('B')], mine: [line('A')] });
    expect(news).toEqual({ arrived: [], wrote: [], alarms: [] });
  });
});

describe('the words for it', () => {
  it('are one sentence for many', () => {
    const news = findNews(nothing, { queue: [line('A'), line('B')], mine: [line('C', { unread: 2 })] });
    expect(tellNews(news, null)).toBe('2 nouvelles demandes dans la file. C vous a écrit.');
    expect(tellNews(news, 'C')).toBe('2 nouvelles demandes dans la file.');
  });

  it('are none where nothing is new', () => {
    const news = findNews(nothing, nothing);
    expect([tellNews(news, null), tellAlarms(news)]).toEqual([null, null]);
  });

  it('name whoever cries for help, or say that no name is known', () => {
    const queue = [line('A', { isAlarm: true, firstName: null })];
    expect(tellAlarms(findNews(nothing, { queue, mine: [] }))).toBe('Appel à l’aide, dossier : Sans prénom.');
  });
});

describe('the title', () => {
  it('counts the queue, and mine with something to read', () => {
    const watched = { queue: [line('A')], mine: [line('B', { unread: 3 }), line('C')] };
    expect(formatTitle(countAwaiting(watched))).toBe('(2) Aiguilleur');
    expect(formatTitle(0)).toBe('Aiguilleur');
  });
});
