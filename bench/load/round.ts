import type { MixedTurn } from '../turns/mix.ts';
import type { Served } from '../turns/over-http.ts';
import { processorTimeOf } from './processor.ts';
import type { LoadVisitor } from './visitors.ts';

/** What one round measured on one side. */
export interface Round {
  readonly perSecond: number;
  /** Milliseconds of each turn, in order of size. */
  readonly times: readonly number[];
  /** Milliseconds of processor that a turn took, at each end; what enters a conversation is counted in. */
  readonly serverMs: number;
  readonly clientMs: number;
}

interface Load {
  readonly server: Served;
  /** People at a time. */
  readonly crowd: number;
  readonly lengthMs: number;
  enter(): Promise<LoadVisitor>;
  nextVisit(): readonly MixedTurn[];
}

/** Has a crowd visit a server for a while, each person one visit after the other. */
export async function measureRound({ server, crowd, lengthMs, enter, nextVisit }: Load): Promise<Round> {
  const times: number[] = [];
  const before = { server: processorTimeOf(server.pid), client: process.cpuUsage() };
  const started = performance.now();
  const isOver = (): boolean => performance.now() - started >= lengthMs;
  const visit = async (): Promise<void> => {
    while (!isOver()) {
      const visitor = await enter();
      for (const turn of nextVisit()) {
        const from = performance.now();
        await visitor.say(turn);
        times.push(performance.now() - from);
        if (isOver()) break;
      }
      visitor.close();
    }
  };
  await Promise.all(Array.from({ length: crowd }, visit));
  const perSecond = (1000 * times.length) / (performance.now() - started);
  const { user, system } = process.cpuUsage(before.client);
  return {
    perSecond,
    times: times.sort((one, other) => one - other),
    serverMs: (processorTimeOf(server.pid) - before.server) / times.length,
    clientMs: (user + system) / 1000 / times.length,
  };
}
