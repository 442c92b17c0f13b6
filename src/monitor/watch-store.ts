import type { ConversationStore } from '../storage/conversation-store.ts';
import type { Monitor } from './monitor.ts';

/** The same store; tells how long each operation took, and whether it failed. */
export function watchStore(store: ConversationStore, monitor: Monitor): ConversationStore {
  const watch =
    <Given extends readonly unknown[], T>(operation: string, run: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      const begun = performance.now();
      let isFailed = true;
      try {
        const result = await run(...given);
        isFailed = false;
        return result;
      } finally {
        monitor.tell({ kind: 'database', operation, seconds: (performance.now() - begun) / 1000, isFailed });
      }
    };
  return {
    take: watch('take', store.take),
    visit: watch('visit', store.visit),
    commit: watch('commit', store.commit),
    findUnanswered: watch('find_unanswered', store.findUnanswered),
    adopt: watch('adopt', store.adopt),
    findState: watch('find_state', store.findState),
    findAddress: watch('find_address', store.findAddress),
    findSentId: watch('find_sent_id', store.findSentId),
    findEra: watch('find_era', store.findEra),
    readLog: watch('read_log', store.readLog),
  };
}
