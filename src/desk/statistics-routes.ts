import { z } from 'zod';
import { todayAt } from '../handoff/opening-hours.ts';
import { HttpError } from '../http/http-error.ts';
import { ok } from '../http/reply.ts';
import type { CaseMeans } from './case-means.ts';
import type { Statistics } from './case-wire.ts';
import type { Entered } from './gate.ts';
import { type Route, route } from './route.ts';
import { findStatistics, type Period } from './statistics.ts';
import { formatCsv, formatWordsCsv } from './statistics-csv.ts';
import { findUnknownWords } from './unknown-words.ts';

const periodSchema = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

const csv = 'text/csv; charset=utf-8';

const dayMs = 24 * 3600_000;

/** Without a period, these days; and no more than a year of them. */
const days = { usual: 30, most: 366 };

type Asked = Pick<Entered, 'centre'> & { readonly query: z.output<typeof periodSchema> };

/** How the centre's chat goes, for its responsable; no number that could tell who. */
export function statisticsRoutes({ db, voice, clock }: CaseMeans): readonly Route[] {
  const find = ({ centre, query }: Asked): Promise<Statistics> => {
    const today = todayAt(centre, clock());
    return findStatistics(db, centre, toPeriod(query, today));
  };
  return [
    route({
      method: 'GET',
      path: '/statistics',
      role: 'responsable',
      query: periodSchema,
      answer: async (call) => ok(await find(call)),
    }),
    route({
      method: 'GET',
      path: '/statistics.csv',
      role: 'responsable',
      query: periodSchema,
      answer: async (call) => {
        const statistics = await find(call);
        const fileName = `statistiques-${statistics.from}-${statistics.to}.csv`;
        return { status: 200, file: formatCsv(statistics, voice), fileName, contentType: csv };
      },
    }),
    route({
      method: 'GET',
      path: '/words.csv',
      role: 'responsable',
      answer: async ({ centre }) => {
        const words = await findUnknownWords(db, centre.centreId);
        const fileName = `mots-sans-reponse-${todayAt(centre, clock())}.csv`;
        return { status: 200, file: formatWordsCsv(words, voice), fileName, contentType: csv };
      },
    }),
  ];
}

function toPeriod({ from, to }: Asked['query'], today: string): Period {
  const end = to ?? today;
  const start = from ?? new Date(Date.parse(end) - (days.usual - 1) * dayMs).toISOString().slice(0, 10);
  const length = (Date.parse(end) - Date.parse(start)) / dayMs + 1;
  if (length < 1 || length > days.most) throw new HttpError('BadArgument', {}, { field: 'from' });
  return { from: start, to: end };
}
