import type { Learned } from '../guidance/evidence.ts';
import type { UnpaidKind } from '../guidance/unpaid-work.ts';
import { type Dialog, end, type Heard, handOver, message, notUnderstood, type Outcome } from './dialog.ts';
import { askUnpaidWork, findTicked } from './unpaid-kinds.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'unpaid-work': { readonly after: 'pistes' | 'here' };
  }
}

/** What counting unpaid work needs. */
export interface UnpaidWorkReader {
  hearUnpaidWork(words: string): readonly UnpaidKind[];
  learnFromUnpaidWork(kinds: readonly UnpaidKind[]): readonly Learned[];
}

type Memory = { readonly after: 'pistes' | 'here' };

/** Asks whoever says that they never worked what they did unpaid, and counts it like any work. */
export function unpaidWork(reader: UnpaidWorkReader): Dialog<Memory, 'ask'> {
  return {
    id: 'unpaid-work',
    version: 1,
    first: 'ask',
    empty: { after: 'here' },
    steps: {
      ask: {
        ask: askUnpaidWork,
        hear: (heard, { memory }) => hearKinds(heard, memory, reader),
      },
    },
  };
}

function hearKinds(heard: Heard, { after }: Memory, reader: UnpaidWorkReader): Outcome<Memory, 'ask'> {
  const told = heard.kind === 'words' ? reader.hearUnpaidWork(heard.words) : findTicked(heard);
  if (told.length === 0) {
    return heard.kind === 'words' || heard.kind === 'number'
      ? notUnderstood()
      : end([message('unpaid-work.ask.no-matter')]);
  }
  const say = [message('unpaid-work.ask.counted')];
  const learned = reader.learnFromUnpaidWork(told);
  return after === 'pistes' ? handOver('pistes', {}, { say, learned }) : end(say, { learned });
}
