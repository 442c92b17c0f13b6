import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readResident } from '../imported/measure.ts';

/** What somebody saw who asked a server again and again. */
export interface Seen {
  /** The longest that it took to tell that it is well: so long nobody was served. */
  readonly longestMs: number;
  /** The most memory that it held. */
  readonly megabytes: number;
}

const askEveryMs = 5;
const agent = new Agent({ keepAlive: true });

/** Looks at a server until told to stop. */
export function watch({ origin, pid }: { readonly origin: string; readonly pid: number }): () => Promise<Seen> {
  let isWatching = true;
  const watching = (async (): Promise<Seen> => {
    let longestMs = 0;
    let megabytes = 0;
    while (isWatching) {
      const asked = performance.now();
      await ask(`${origin}/healthz`);
      longestMs = Math.max(longestMs, performance.now() - asked);
      megabytes = Math.max(megabytes, readResident(pid));
      await wait(askEveryMs);
    }
    return { longestMs, megabytes };
  })();
  return () => {
    isWatching = false;
    return watching;
  };
}

function ask(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => response.resume().once('end', resolve)).once('error', reject);
  });
}
