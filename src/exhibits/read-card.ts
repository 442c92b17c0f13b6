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
const cell = z.object({ items: z.array(z.object({ text: z.string().default('') })) });
const table = z.object({ type: z.literal('Table'), rows: z.array(z.object({ cells: z.array(cell) })) });
const content = z.object({
  body: z.array(z.union([table, element])).default([]),
  actions: z.array(z.object({ title: z.string() })).default([]),
});

/** Reads an Adaptive Card of ours; of anything else there is nothing to read. */
export function readCard(given: unknown): ReadCard {
  const parsed = content.safeParse(given);
  if (!parsed.success) return { lines: [], buttons: [] };
  const { body, actions } = parsed.data;
  const lines = body.flatMap((each) => ('rows' in each ? readTable(each) : readElement(each)));
  return { lines: lines.map(unescapeMarkdown), buttons: actions.map(({ title }) => title) };
}

function readElement({ text, label, choices = [] }: z.infer<typeof element>): readonly string[] {
  // A picture says nothing that the words beside it do not.
  return [...((text ?? label)?.split('\n') ?? []), ...choices.map(({ title }) => `☐ ${title}`)];
}

/** A line for each row: its aspect once, then what stands in each column. */
function readTable({ rows }: z.infer<typeof table>): readonly string[] {
  return rows.map(({ cells }) => {
    const [aspect = ''] = cells.flatMap(({ items }) => (items.length > 1 ? (items[0]?.text ?? '') : []));
    const texts = cells.map(({ items }) => items.at(-1)?.text ?? '').join(' | ');
    return aspect === '' ? texts : `${aspect}\u202f: ${texts}`;
  });
}

/** Cards read a little markdown: links are their words, and what was kept from it is plain again. */
function unescapeMarkdown(line: string): string {
  return line.replace(/(?<!\\)\[((?:\\.|[^\\\]])*)\]\(https?:[^\s)]*\)/g, '$1').replace(/\\([\\*_[\]`.)#>+-])/g, '$1');
}
