import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Statistics } from '../../src/desk/case-wire.ts';
import { BarChart, type Bars } from './bar-chart.tsx';
import { useDesk } from './desk-context.ts';
import { formatDay, formatDuration, toDay } from './format.ts';
import { formatCount } from './scale.ts';
import { say, words } from './words.ts';

const monthMs = 30 * 24 * 3600 * 1000;
const byPosition = ['good', 'middling', 'bad'] as const;

/** How it goes, in numbers that tell nobody's name; for whoever answers for the centre. */
export function StatisticsPage(): VNode {
  const { call, workplace } = useDesk();
  const [days, setDays] = useState({ from: toDay(Date.now() - monthMs), to: toDay(Date.now()) });
  const [found, setFound] = useState<Statistics | null>(null);
  const query = new URLSearchParams(days).toString();
  useEffect(() => {
    void workplace.attempt(async () => setFound(await call<Statistics>('GET', `/statistics?${query}`)));
  }, [query, call, workplace]);
  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setDays({ from: String(form.get('from')), to: String(form.get('to')) });
  }
  return (
    <div class="page">
      <h2>{words.statistics.heading}</h2>
      <form class="row" onSubmit={submit}>
        <label>
          {words.statistics.from} <input type="date" name="from" defaultValue={days.from} required />
        </label>
        <label>
          {words.statistics.to} <input type="date" name="to" defaultValue={days.to} required />
        </label>
        <button type="submit">{words.statistics.show}</button>
        <a href={`/conseillers/api/statistics.csv?${query}`} download>
          {words.statistics.csv}
        </a>
        <a href="/conseillers/api/words.csv" download>
          {words.statistics.words}
        </a>
      </form>
      {found !== null && <Figures found={found} />}
    </div>
  );
}

function Figures({ found }: { readonly found: Statistics }): VNode {
  const { byHour, reasons, wishes, satisfaction, helped, happened, waiting, conversations, botAlone, cases } = found;
  const charts: readonly (readonly [title: string, bars: Bars])[] = [
    [words.statistics['by-hour'], byHour.map((count, hour) => [say(words.statistics.hour, { hour }), count])],
    [
      words.statistics.handled,
      [
        [words.statistics.conversations, conversations],
        [words.statistics['bot-alone'], botAlone],
        [words.statistics.cases, cases],
      ],
    ],
    [words.statistics.reasons, listOf(reasons, words.reasons)],
    [words.statistics.wishes, listOf(wishes, words.wishes)],
    [words.statistics.satisfaction, byPosition.map((rating) => [words.ratings[rating], satisfaction[rating]])],
    [words.statistics.helped, listOf(helped, words.helped)],
    [words.statistics.happened, listOf(happened, words.happened)],
  ];
  return (
    <>
      <p role="status">{say(words.statistics.period, { from: formatDay(found.from), to: formatDay(found.to) })}</p>
      <dl class="figures">
        <div>
          <dt>{words.statistics.conversations}</dt>
          <dd>{formatCount(conversations)}</dd>
        </div>
        <div>
          <dt>{words.statistics['bot-alone']}</dt>
          <dd>{formatCount(botAlone)}</dd>
        </div>
        <div>
          <dt>{words.statistics.median}</dt>
          <dd>{formatWait(waiting.median)}</dd>
        </div>
        <div>
          <dt>{words.statistics.longest}</dt>
          <dd>{formatWait(waiting.longest)}</dd>
        </div>
      </dl>
      <div class="charts">
        {charts.map(([title, bars], index) => (
          <BarChart key={title} title={title} bars={bars} isUpright={index === 0} />
        ))}
      </div>
      <p class="aside">{words.statistics.fewer}</p>
    </>
  );
}

function listOf<Key extends string>(
  counts: Readonly<Record<Key, Bars[number][1]>>,
  labels: Readonly<Record<Key, string>>,
): Bars {
  const keys: readonly string[] = Object.keys(labels);
  return keys.filter((key): key is Key => key in counts).map((key) => [labels[key], counts[key]]);
}

function formatWait(ms: number | null): string {
  return ms === null ? words.statistics.unknown : formatDuration(ms);
}
