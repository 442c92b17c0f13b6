import { setImmediate } from 'node:timers/promises';

/** Work goes on for so long before others are served in between. */
const longestMs = 10;

/** For long work beside people: awaited between its steps, it lets them be served where the work has gone on for a while. */
export function createBreath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestMs) return;
    await setImmediate();
    since = performance.now();
  };
}
