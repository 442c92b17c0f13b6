import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Figures } from '../../src/desk/figures/figure-wire.ts';
import { useDesk } from './desk-context.ts';
import { FigureTable } from './figure-table.tsx';
import { words } from './words.ts';

/** What the chat brings to the centre, month by month, for whoever answers for it; made to be printed. */
export function FiguresPage(): VNode {
  const { call, workplace } = useDesk();
  const [found, setFound] = useState<Figures | null>(null);
  useEffect(() => {
    void workplace.attempt(async () => setFound(await call<Figures>('GET', '/figures')));
  }, [call, workplace]);
  return (
    <div class="page figures">
      <h2>{words.figures.heading}</h2>
      <p class="about">{words.figures.lead}</p>
      <p class="row figures-tools">
        <button type="button" onClick={() => window.print()} disabled={found === null || found.months.length === 0}>
          {words.figures.print}
        </button>
        <a href="/conseillers/api/figures.csv" download>
          {words.figures.csv}
        </a>
        <a href="/conseillers/api/words.csv" download>
          {words.figures.words}
        </a>
      </p>
      {found !== null && <Told found={found} />}
    </div>
  );
}

function Told({ found: { months, tables } }: { readonly found: Figures }): VNode {
  if (months.length === 0) return <p role="status">{words.figures.empty}</p>;
  return (
    <>
      <p class="about">{words.figures.rule}</p>
      <p class="about">{words.figures.late}</p>
      {tables.map((table) => (
        <FigureTable key={table.title} table={table} months={months} />
      ))}
    </>
  );
}
