import { type Activity, ActivityTypes, type Attachment, type InvokeResponse, StatusCodes } from 'botbuilder-core';
import { z } from 'zod';
import { type CardAction, parseCardAction } from '../../card-action.ts';
import { closedCard } from './dress.ts';
import type { AnswerInvoke, Invokes } from './invokes.ts';
import type { TeamsWords } from './words.ts';

/** A button of a card that ends with it: an answer, several at once, an opinion. */
type Ending = Extract<CardAction, { action: 'choose' | 'pick' | 'rate' }>;

const dataSchema = z.looseObject({ label: z.string().max(1000).catch(''), asked: z.string().max(5000).catch('') });
const tapSchema = z.looseObject({ action: z.looseObject({ data: dataSchema }) });

/** Taps are answered with the card as it then stands: what was chosen, and nothing left to tap. */
export function answerTaps(words: TeamsWords): Invokes {
  const answer: AnswerInvoke = async (activity, { hearOut }) => {
    const tap = parseTap(activity);
    if (tap === undefined) return malformed;
    // One tap a card: the second is the first once more, and shows what that one chose.
    const { row } = await hearOut(toSaid(activity, tap), `${tap.action.action} ${activity.replyToId ?? activity.id}`);
    const { content, contentType } = closeCard(row === undefined ? undefined : parseSaid(row), tap.asked, words);
    return { status: StatusCodes.OK, body: { statusCode: StatusCodes.OK, type: contentType, value: content } };
  };
  return {
    'adaptiveCard/action choose': answer,
    'adaptiveCard/action pick': answer,
    'adaptiveCard/action rate': answer,
  };
}

const malformed: InvokeResponse = {
  status: StatusCodes.OK,
  body: {
    statusCode: StatusCodes.BAD_REQUEST,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest', message: 'unknown tap' },
  },
};

interface Tap {
  readonly action: Ending;
  readonly label: string;
  /** The question, as the card asked it. */
  readonly asked: string;
}

function parseTap({ value }: Activity): Tap | undefined {
  const tap = tapSchema.safeParse(value).data;
  const action = findEnding(tap?.action.data);
  if (tap === undefined || action === undefined) return undefined;
  const { label, asked } = tap.action.data;
  return { action, label, asked };
}

function findEnding(value: unknown): Ending | undefined {
  const action = parseCardAction(value);
  return action === undefined || 'metierId' in action ? undefined : action;
}

/** As if it had been said; what only this channel reads of it stays out of the log. */
function toSaid(activity: Activity, { action, label, asked }: Tap): Activity {
  const said = { ...activity, type: ActivityTypes.Message, text: label, textFormat: 'plain', value: action };
  return { ...said, channelData: { ...activity.channelData, tapped: { asked } } };
}

const tappedSchema = z.looseObject({ tapped: z.object({ asked: z.string() }) });

/** A tap that is answered in place. */
export interface InPlace {
  readonly action: Ending;
  readonly label: string;
  readonly asked: string;
}

/** The tap that a message stands for; undefined for what was said, or tapped where taps are messages. */
export function findTapInPlace({ value, channelData, text }: Activity): InPlace | undefined {
  const action = findEnding(value);
  const tapped = tappedSchema.safeParse(channelData).data?.tapped;
  return action === undefined || tapped === undefined ? undefined : { action, label: text ?? '', asked: tapped.asked };
}

const saidSchema = z.looseObject({ text: z.string().nullish(), value: z.unknown() });

/** A tap as the log keeps it. */
function parseSaid(row: string): Pick<InPlace, 'action' | 'label'> | undefined {
  const said = saidSchema.safeParse(JSON.parse(row)).data;
  const action = findEnding(said?.value);
  return action && { action, label: said?.text ?? '' };
}

/** What takes the card's place; undefined: what was tapped came too late. */
export function closeCard(
  tapped: Pick<InPlace, 'action' | 'label'> | undefined,
  asked: string,
  words: TeamsWords,
): Attachment {
  return closedCard(asked, tapped === undefined ? words.over : wordOutcome(tapped, words));
}

function wordOutcome({ action, label }: Pick<InPlace, 'action' | 'label'>, words: TeamsWords): string {
  if (action.action === 'rate') return words.rated[action.rating];
  return label === '' ? words.picked : words.chosen(label);
}
