import { z } from 'zod';

/** What a card says, for whoever reads it as plain text. */
export interface ReadCard {
  readonly lines: readonly string[];
  readonly buttons: readonly string[];
}

const element = z.object({
  text: z.string().optional(),
  label: z.string().optional(),
  choices: z
    .array(z.object({ title: z.string() }))
    .optional()
    .catch(undefined),
});
const content = z.object({
  body: z.array(element).default([]),
  actions: z.array(z.object({ title: z.string() })).default([]),
});

/** Reads an Adaptive Card of ours; of anything else there is nothing to read. */
export function readCard(given: unknown): ReadCard {
  const parsed = content.safeParse(given);
  if (!parsed.success) return { lines: [], buttons: [] };
  const { body, actions } = parsed.data;
  const lines = body.flatMap(({ text, label, choices = [] }) => [
    // A picture says nothing that the words beside it do not.
    ...((text ?? label)?.split('\n') ?? []),
    ...choices.map(({ title }) => `☐ ${title}`),
  ]);
  return { lines: lines.map(unescapeMarkdown), buttons: actions.map(({ title }) => title) };
}

/** Cards read a little markdown: links are their words, and what was kept from it is plain again. */
function unescapeMarkdown(line: string): string {
  return line.replace(/(?<!\\)\[((?:\\.|[^\\\]])*)\]\(https?:[^\s)]*\)/g, '$1').replace(/\\([\\*_[\]`.)#>+-])/g, '$1');
}
