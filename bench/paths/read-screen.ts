import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Choice } from '../../guidance/next-screen.ts';
import { readCard } from '../../src/exhibits/read-card.ts';

/** What one answer of the bot asks of a person. */
export interface Shown {
  /** All that there is to read, buttons included. */
  readonly words: number;
  /** The question that is pending, as it reads. */
  readonly question: string;
  /** What may be ticked, by what a tick sends; empty: there is no list. */
  readonly lines: readonly Line[];
  /** What the list sends with its ticks. */
  readonly of: string;
  /** Ids of the answers that are offered. */
  readonly offered: readonly string[];
}

/** One line of a list; the choice of guidance that it stands for, if it stands for one. */
export interface Line {
  readonly value: string;
  readonly choice: Choice | null;
}

const list = z.object({
  body: z.array(z.object({ choices: z.array(z.object({ value: z.string() })).default([]) })).default([]),
  actions: z.array(z.object({ data: z.object({ of: z.string() }).optional().catch(undefined) })).default([]),
});
const offer = z.object({ offer: z.object({ ids: z.array(z.string()) }) });

/** Reads the activities of one answer as a person does. */
export function readScreen(activities: readonly Activity[]): Shown {
  const texts = activities.flatMap(readAll);
  const cards = activities.flatMap(({ attachments = [] }) => attachments.map(({ content }) => list.safeParse(content)));
  const lists = cards.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const offered = offer.safeParse(activities.at(-1)?.channelData);
  return {
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
    question: activities.at(-1)?.text ?? '',
    lines: lists.flatMap(({ body }) => body.flatMap(({ choices }) => choices.map(({ value }) => toLine(value)))),
    of: lists.flatMap(({ actions }) => actions.map(({ data }) => data?.of ?? ''))[0] ?? '',
    offered: offered.success ? offered.data.offer.ids : [],
  };
}

function readAll({ text = '', attachments = [], suggestedActions }: Activity): readonly string[] {
  const cards = attachments.map(({ content }) => readCard(content));
  const buttons = suggestedActions?.actions.map(({ title }) => title) ?? [];
  return [text, ...cards.flatMap((card) => [...card.lines, ...card.buttons]), ...buttons];
}

function toLine(value: string): Line {
  const [kind, code] = value.split(' ');
  const isAsked = kind === 'macro-competence' || kind === 'centre-interet' || kind === 'contexte';
  return { value, choice: isAsked && code !== undefined ? { kind, code } : null };
}

/** « l’argent » is read in one go; signs alone are not words. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
