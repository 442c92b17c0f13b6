import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Count } from '../../src/desk/case-wire.ts';
import { findTop, formatCount, measure } from './scale.ts';
import { words } from './words.ts';

export type Bars = readonly (readonly [label: string, count: Count])[];

interface Props {
  readonly title: string;
  readonly bars: Bars;
  /** Many narrow bars side by side; else a few with room for their labels. */
  readonly isUpright: boolean;
}

/** A chart, and the same as a table. */
export function BarChart({ title, bars, isUpright }: Props): VNode {
  const id = useId();
  const top = findTop(Math.max(0, ...bars.map(([, count]) => measure(count))));
  return (
    <figure class={isUpright ? 'chart is-wide' : 'chart'} aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      {isUpright ? <Upright bars={bars} top={top} /> : <Lying bars={bars} top={top} />}
      <details>
        <summary>{words.statistics.table}</summary>
        <table>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.statistics.what}</th>
              <th scope="col">{words.statistics.count}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(([label, count]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

interface Drawn {
  readonly bars: Bars;
  readonly top: number;
}

const height = 140;
const step = 26;

function Upright({ bars, top }: Drawn): VNode {
  return (
    <svg viewBox={`0 0 ${bars.length * step} ${height + 24}`} aria-hidden="true">
      <line class="axis" x1="0" x2={bars.length * step} y1={height} y2={height} />
      {bars.map(([label, count], index) => {
        const tall = (measure(count) / top) * (height - 16);
        const middle = index * step + step / 2;
        return (
          <g key={label}>
            <rect x={index * step + 4} y={height - tall} width={step - 8} height={tall} rx="3" />
            {measure(count) > 0 && (
              <text x={middle} y={height - tall - 4} text-anchor="middle">
                {count === 'fewer' ? '<5' : count}
              </text>
            )}
            {index % 3 === 0 && (
              <text class="label" x={middle} y={height + 16} text-anchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const width = 320;
const row = 40;

function Lying({ bars, top }: Drawn): VNode {
  return (
    <svg viewBox={`0 0 ${width} ${bars.length * row}`} aria-hidden="true">
      {bars.map(([label, count], index) => {
        const long = (measure(count) / top) * (width - 70);
        return (
          <g key={label}>
            <text class="label" x="0" y={index * row + 14}>
              {label}
            </text>
            <rect x="0" y={index * row + 19} width={long} height="14" rx="3" />
            <text x={long + 6} y={index * row + 31}>
              {formatCount(count)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
