import type { UnpaidKind } from '../guidance/unpaid-work.ts';
import { apart, type Heard, type Message, message, option } from './dialog.ts';

const kinds: readonly UnpaidKind[] = [
  'caring',
  'children',
  'household',
  'family-shop',
  'neighbours',
  'association',
  'treasurer',
  'coaching',
  'service',
];

/** Asks what somebody did without being paid: boxes to tick, and a way to say « none ». */
export function askUnpaidWork(): Message {
  return message(
    'unpaid-work.ask.ask',
    {},
    {
      options: [
        ...kinds.map((kind) => option(kind, `unpaid-work.kind.${kind}`)),
        apart(option('none', 'unpaid-work.ask.none')),
      ],
      pick: 'many',
    },
  );
}

/** What was ticked of it. */
export function findTicked(heard: Heard): readonly UnpaidKind[] {
  const ids = heard.kind === 'choices' ? heard.ids : heard.kind === 'choice' ? [heard.id] : [];
  return kinds.filter((kind) => ids.includes(kind));
}
