import type { Centre } from '../../../knowledge/centre.ts';
import { todayAt } from '../../handoff/opening-hours.ts';
import { ok } from '../../http/reply.ts';
import type { CaseMeans } from '../case-means.ts';
import { formatCsv } from '../format-csv.ts';
import { type Route, route } from '../route.ts';
import { findUnknownWords } from '../unknown-words.ts';
import type { Figures } from './figure-wire.ts';
import { formatFiguresCsv } from './figures-csv.ts';
import { readMonths } from './read-months.ts';
import { wordFigures } from './word-figures.ts';

const csv = 'text/csv; charset=utf-8';

/** A year side by side is what a page holds; a table may hold all that is kept. */
const onPage = 12;
const inFile = 120;

const manner = { register: 'vous', titles: 'both', country: null } as const;

/** How the centre's chat goes, for its responsable; no number that could tell who. */
export function figureRoutes({ db, library, voice, clock }: CaseMeans): readonly Route[] {
  const find = async ({ centreId }: Centre, most: number): Promise<Figures> =>
    wordFigures(await readMonths(db, centreId, clock(), most), { voice, library });
  return [
    route({
      method: 'GET',
      path: '/figures',
      role: 'responsable',
      answer: async ({ centre }) => ok(await find(centre, onPage)),
    }),
    route({
      method: 'GET',
      path: '/figures.csv',
      role: 'responsable',
      answer: async ({ centre }) => {
        const file = formatFiguresCsv(await find(centre, inFile), voice);
        return { status: 200, file, fileName: `chiffres-${todayAt(centre, clock())}.csv`, contentType: csv };
      },
    }),
    route({
      method: 'GET',
      path: '/words.csv',
      role: 'responsable',
      answer: async ({ centre }) => {
        const words = await findUnknownWords(db, centre.centreId);
        const file = formatCsv([
          [voice.say('statistics.words.word', manner), voice.say('statistics.words.conversations', manner)],
          ...words.map(({ word, conversations }) => [word, String(conversations)]),
        ]);
        const fileName = `mots-sans-reponse-${todayAt(centre, clock())}.csv`;
        return { status: 200, file, fileName, contentType: csv };
      },
    }),
  ];
}
