import type { VNode } from 'preact';
import type { TableRow } from './card.ts';
import { readMarkdown, readWords } from './text.ts';
import { TextView } from './text-view.tsx';

interface Props {
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Side by side where there is room, a list on a phone: an aspect is a heading, each thing a term with what holds for it. */
export function TableView({ titles, rows }: Props): VNode {
  return (
    <>
      {rows.map(({ aspect, cells }) => (
        <>
          <h3>{readWords(aspect)}</h3>
          <dl class="card-table">
            {cells.map((cell, column) => (
              <div>
                <dt>{readWords(titles[column] ?? '')}</dt>
                <dd>
                  <TextView blocks={readMarkdown(cell)} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      ))}
    </>
  );
}
