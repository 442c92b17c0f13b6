import { type Message, message, option } from './message.ts';

/** What is said to an answer that made no sense: other words the second time, a human offered the third. */
export function chooseWording(
  misses: number,
  say: readonly Message[],
  rephrased: Message | undefined,
): readonly Message[] {
  if (misses === 1) return say.length > 0 ? say : [message('common.not-understood.first')];
  if (misses === 2) return [rephrased ?? message('common.not-understood.second')];
  return [message('common.not-understood.third')];
}

/** The pending options stay on offer; from the third miss on, a human stands beside them. */
export function withOptions(say: readonly Message[], asked: Message | undefined, misses: number): readonly Message[] {
  const { options = [], pick = 'one' } = asked ?? {};
  const isLost = misses >= 3;
  const offered = isLost ? [...options.slice(0, 4), option('human', 'common.choice.human')] : options;
  return say.map((each, index) =>
    index === say.length - 1 ? { ...each, options: each.options ?? offered, pick: isLost ? 'one' : pick } : each,
  );
}
