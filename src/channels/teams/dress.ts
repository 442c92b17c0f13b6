import { type Activity, ActivityTypes, type Attachment } from 'botbuilder-core';
import { z } from 'zod';
import { type CardElement, card, paragraph } from '../../exhibits/card.ts';
import { type Card, type CardWords, dressCard, execute, isPickCard, limitActions } from './dress-card.ts';
import { bytesOf, groupBySize, splitCard } from './split-card.ts';

export interface DressWords extends CardWords {
  /** Over buttons whose question stands in the message before. */
  readonly choose: string;
}

/** What the bot tells its channels beside the words; see render.ts. */
const toldSchema = z.looseObject({
  offer: z.object({ number: z.number(), ids: z.array(z.string()) }).optional(),
  pistes: z.unknown().optional(),
});

/**
 * What the bot says, as Teams shows it well: answers to tap are buttons of a card, which is a message of its own so that it
 * can be replaced when one was tapped; long cards are told in several messages.
 */
export function dress(said: Partial<Activity>, words: DressWords): readonly Partial<Activity>[] {
  if (said.type !== ActivityTypes.Message) return [said];
  const { suggestedActions, attachments = [], channelData, text = '', attachmentLayout: _layout, ...rest } = said;
  const { offer, pistes: _pistes, ...told } = toldSchema.parse(channelData ?? {});
  const message = { ...rest, ...(Object.keys(told).length > 0 ? { channelData: told } : {}) };
  const exhibits = attachments.filter(({ content }) => !isPickCard(content));
  // A question alone stands on the card of its answers.
  const question = exhibits.length === 0 ? text : words.choose;
  const asking = offer && askCard({ ...offer, question }, readTitles(suggestedActions?.actions), attachments, words);
  if (asking === undefined) return showCards(text, exhibits, message, words);
  const shown = exhibits.length === 0 ? [] : showCards(text, exhibits, message, words);
  return [...shown, toMessage(message, question, [asking])];
}

interface Asked {
  readonly number: number;
  readonly ids: readonly string[];
  readonly question: string;
}

/** The card that ends when one of its buttons is tapped. */
function askCard(
  { number, ids, question }: Asked,
  titles: readonly string[],
  attachments: readonly Attachment[],
  words: DressWords,
): Attachment | undefined {
  const paragraphs = question.split('\n').map(paragraph);
  const pick = attachments.find(({ content }) => isPickCard(content));
  if (pick !== undefined) {
    const { body, actions } = dressCard(pick.content, words, { offer: number, asked: question });
    return card([...paragraphs, ...body], actions, question);
  }
  if (titles.length === 0) return undefined;
  const taps = titles.map((label, index) =>
    execute(label, { action: 'choose', offer: number, id: ids[index] }, { label, asked: question }),
  );
  return card(paragraphs, limitActions(taps, words), question);
}

/** The words, then the cards, in as few messages as hold them. */
function showCards(
  text: string,
  exhibits: readonly Attachment[],
  message: Partial<Activity>,
  words: DressWords,
): readonly Partial<Activity>[] {
  const cards = exhibits.flatMap(({ content }) => splitCard(dressCard(content, words)));
  const [first = [], ...others] = groupBySize(cards.map(draw), bytesOf({ ...message, text }));
  const lead = { ...message, text, textFormat: 'plain', ...attach(first) };
  return [lead, ...others.map((group) => toMessage(message, text, group))];
}

/** A message of cards alone: its summary is what a notification shows. */
function toMessage(message: Partial<Activity>, summary: string, attachments: Attachment[]): Partial<Activity> {
  const { textFormat: _format, ...rest } = message;
  return { ...rest, summary, ...attach(attachments) };
}

function attach(attachments: Attachment[]): Partial<Activity> {
  return attachments.length === 0 ? {} : { attachments, attachmentLayout: 'list' };
}

function draw({ body, actions, speak }: Card): Attachment {
  return card(body, actions, speak);
}

const titlesSchema = z.array(z.looseObject({ title: z.string() })).catch([]);

function readTitles(given: unknown): readonly string[] {
  return titlesSchema.parse(given ?? []).map(({ title }) => title);
}

/** A card with nothing left to tap. */
export function closedCard(question: string, outcome: string): Attachment {
  const asked: readonly CardElement[] = question.split('\n').filter(Boolean).map(paragraph);
  return card([...asked, { ...paragraph(outcome), weight: 'Bolder' }], [], outcome);
}
