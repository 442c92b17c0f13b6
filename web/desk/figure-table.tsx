import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Count } from '../../src/desk/case-wire.ts';
import type { FigureTable as Table } from '../../src/desk/figures/figure-wire.ts';
import { findTop, formatCount, measure } from './scale.ts';
import { words } from './words.ts';

interface Props {
  readonly table: Table;
  readonly months: readonly string[];
}

/** A question, and its answer month by month; beside each line a bar for all months together. */
export function FigureTable({ table: { title, about, rows }, months }: Props): VNode {
  const id = useId();
  const top = findTop(Math.max(0, ...rows.map(({ sum }) => measure(sum))));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="figures-scroll" aria-labelledby={id} tabIndex={0}>
      <h3 id={id}>{title}</h3>
      <p class="about">{about}</p>
      <table>
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figures.what}</th>
            {months.map((month) => (
              <th key={month} scope="col" class="number">
                {month}
              </th>
            ))}
            <th scope="col" class="number">
              {words.figures.sum}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, counts, sum }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {counts.map((count, index) => (
                <td key={months[index]} class="number">
                  {formatCount(count)}
                </td>
              ))}
              <td class="number">{formatCount(sum)}</td>
              <td>
                <Bar count={sum} top={top} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const width = 100;
const height = 12;

function Bar({ count, top }: { readonly count: Count; readonly top: number }): VNode {
  return (
    <svg class="bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect width={(measure(count) / top) * width} height={height} />
    </svg>
  );
}
