import type { Exhibit, Message } from '../../dialogs/dialog.ts';
import type { Conversation } from '../conversation.ts';
import type { TurnOutcome } from '../turn-outcome.ts';
import { aims, type FigureNote, figureOf } from './families.ts';
import type { Month } from './month.ts';

/** What a turn tells of itself. */
export interface Noted {
  readonly said: readonly Message[];
  readonly outcome: TurnOutcome;
  readonly conversation: Conversation;
  readonly errands: readonly { readonly kind: string }[];
}

/** One month of a conversation notes no more than this. */
const mostNoted = 150;

/** What led nowhere. */
const misses: ReadonlySet<TurnOutcome> = new Set([
  'not-understood',
  'nothing-found',
  'question-unclear',
  'question-not-known',
]);

/** The note after a turn of the person; the month before this one is kept until it is counted. */
export function noteTurn(before: Conversation | undefined, turn: Noted, month: Month): FigureNote {
  const note = before?.figures ?? {};
  const noted = note[month] ?? [];
  const added = new Set([...listDone(turn), ...listOpinions(before, turn.conversation)]);
  const all = [...noted, ...[...added].filter((figure) => !noted.includes(figure))].slice(0, mostNoted);
  const last = Object.keys(note).findLast((each) => each !== month);
  return { ...(last !== undefined && { [last]: note[last] ?? [] }), [month]: all };
}

function listDone({ said, outcome, conversation, errands }: Noted): readonly string[] {
  const open = conversation.dialogs.dialogStack.map(({ id }) => id).filter((id) => aims.some((aim) => aim === id));
  const isAnswered = outcome === 'question-answered';
  return [
    ...open.map((id) => figureOf({ name: 'aim' }, id)),
    ...(isAnswered ? ['result'] : []),
    ...(isAnswered && conversation.lastRubrique !== null ? [`asked/${conversation.lastRubrique}`] : []),
    // Who only tells what happened since came for nothing else.
    ...(errands.some(({ kind }) => kind === 'answer-follow-up') ? ['result'] : []),
    ...(misses.has(outcome) ? ['missed'] : []),
    ...said.flatMap(({ show }) => (show === undefined ? [] : listShown(show))),
  ];
}

/** What a person gets to see, and that they got something by it. */
function listShown(show: Exhibit): readonly string[] {
  switch (show.kind) {
    case 'pistes':
      return ['result', ...show.pistes.map(({ metierId }) => `shown/${metierId}`)];
    case 'fiche':
      return ['result', 'aim/fiche', `opened/${show.metierId}`];
    case 'steps':
      return ['result', 'aim/steps', `chosen/${show.metierId}`];
    case 'formations':
      return ['result', 'aim/formation', ...show.formationIds.map((id) => `formation-shown/${id}`)];
    case 'formation':
      return ['result', 'aim/formation', `formation-opened/${show.formationId}`];
    case 'comparison':
      return ['result', 'aim/comparison'];
    case 'answer':
    case 'centre-answer':
    case 'account':
    case 'what-ifs':
    case 'recognition':
    case 'self-assessment':
    case 'bilan':
      return ['result'];
    default:
      return [];
  }
}

function listOpinions(before: Conversation | undefined, after: Conversation): readonly string[] {
  return after.ratings.slice(before?.ratings.length ?? 0).map(({ rating }) => `opinion/${rating}`);
}
