import { type Activity, counsellorOf, isVisible, speakerOf, wordsOf } from './activity.ts';
import { type CardPart, readCard, type TableRow } from './card.ts';
import { readMarkdown } from './text.ts';
import { say, words } from './words.ts';

/** What was said, as text to take away: who, and every word of it. */
export function writeDown(activities: readonly Activity[]): string {
  return activities.filter(isVisible).map(writeOne).join('\n\n');
}

/** The words of one message and of its cards, for a voice. */
export function spokenWords(activity: Activity): string {
  const cards = (activity.attachments ?? []).flatMap(({ content }) => readCard(content)?.body ?? []);
  return [wordsOf(activity), ...cards.map(wordPart)].filter((text) => text !== '').join('\n');
}

function writeOne(activity: Activity): string {
  const name = counsellorOf(activity);
  const who =
    name !== null
      ? say(words.who.counsellor, { name })
      : speakerOf(activity) === 'person'
        ? words.who.person
        : words.who.bot;
  return `${who}\n${spokenWords(activity)}`;
}

function wordPart(part: CardPart): string {
  // The same words stand beside it.
  if (part.kind === 'picture') return '';
  if (part.kind === 'choices') return [part.label, ...part.choices.map(({ title }) => `- ${title}`)].join('\n');
  if (part.kind === 'table') return part.rows.map((row) => wordRow(part.titles, row)).join('\n');
  return wordText(part.text);
}

function wordRow(titles: readonly string[], { aspect, cells }: TableRow): string {
  const told = cells.map((cell, column) => `- ${wordText(titles[column] ?? '')}${colon}${wordText(cell)}`);
  return [wordText(aspect), ...told].join('\n');
}

const colon = '\u202f: ';

function wordText(text: string): string {
  const lines = readMarkdown(text).flatMap((block) =>
    block.lines.map((line) => `${block.kind === 'paragraph' ? '' : '- '}${line.map((piece) => piece.words).join('')}`),
  );
  return lines.join('\n');
}
