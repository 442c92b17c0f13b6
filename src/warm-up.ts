import { setImmediate } from 'node:timers/promises';
import { listAdvisorParts } from '../guidance/advisor.ts';
import type { Library } from '../knowledge/library.ts';
import { listParts } from '../knowledge/list-parts.ts';
import { hearDistress } from './hearing/distress.ts';

/** Makes ready all that the first message would wait for, a part at a time: others are served in between. */
export async function warmUp(library: Library): Promise<void> {
  for (const makeReady of [() => hearDistress('oui'), ...listParts(library), ...listAdvisorParts(library)]) {
    await setImmediate();
    makeReady();
  }
}
