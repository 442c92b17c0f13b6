import { composeBilan } from '../guidance/bilan.ts';
import { createProfile, learn } from '../guidance/profile.ts';
import { loadLibrary } from '../knowledge/load.ts';
import { createPdfWriter } from '../src/bilan/create-pdf-writer.ts';
import { drawPicture } from '../src/bilan/draw-picture.ts';
import { pictureProfile } from '../src/bilan/picture.ts';
import { renderPng } from '../src/bilan/render-png.ts';
import { wordBilan } from '../src/bilan/word-bilan.ts';
import { createWording } from '../src/exhibits/wording.ts';
import { createVoice } from '../src/voice.ts';
import { createOwnBot, visitInProcess } from './turns/in-process.ts';

export const about = 'time and size of a bilan and its pictures, beside the turn that links to them  [runs: 10]';

const told = 'j’ai travaillé six ans dans un centre d’appels et j’aimerais encadrer une équipe';

/** Everything is made anew each time, as it is for a person who opens a link. */
export async function run([runs = '10']: readonly string[]): Promise<void> {
  const library = await loadLibrary('knowledge/data');
  const bot = createOwnBot(library);
  const person = learn(createProfile('demo', 'FR'), [{ kind: 'words', words: told, about: 'past' }]);
  const [centre] = library.centres;
  if (centre === undefined) throw new Error('The knowledge holds no centre');
  const wording = createWording(createVoice(), library, person, () => new Date());
  const setting = { wording, library, centre, publicUrl: 'http://127.0.0.1:3978' };
  const writer = createPdfWriter();
  const word = () =>
    wordBilan(
      composeBilan(person, library) ?? { profile: person, pistes: [], nextSteps: [], recognitions: [] },
      setting,
    );
  const rows: Row[] = [
    await measure('turn « mon bilan », links only', Number(runs), async (index) => {
      const [, time = 0] = await visitInProcess(bot, `bilan-${index}`, [
        { kind: 'told', text: told },
        { kind: 'bilan', text: 'mon bilan' },
      ]);
      return { ms: time, bytes: null };
    }),
    await measure('bilan in words', Number(runs), () => timed(async () => Buffer.from(JSON.stringify(word())))),
    await measure('picture of the profile (PNG)', Number(runs), () =>
      timed(() => renderPng(drawPicture(pictureProfile(person, library, wording), 'light'))),
    ),
    await measure('bilan (PDF), in its own thread', Number(runs), () =>
      timed(async () => (await writer.write(word(), { subject: 'bilan', numbering: '{page}/{pages}' })) ?? Buffer.of()),
    ),
  ];
  process.stdout.write(rows.map(formatRow).join(''));
}

interface Made {
  readonly ms: number;
  readonly bytes: number | null;
}

interface Row extends Made {
  readonly what: string;
  readonly first: number;
}

/** The first of all loads what makes it; then the median of the others. */
async function measure(what: string, runs: number, make: (index: number) => Promise<Made>): Promise<Row> {
  const first = await make(0);
  const times: number[] = [];
  for (let index = 1; index <= runs; index += 1) times.push((await make(index)).ms);
  times.sort((one, other) => one - other);
  return { what, first: first.ms, ms: times[Math.floor(times.length / 2)] ?? 0, bytes: first.bytes };
}

async function timed(make: () => Promise<Buffer>): Promise<Made> {
  const began = performance.now();
  const { length } = await make();
  return { ms: performance.now() - began, bytes: length };
}

function formatRow({ what, first, ms, bytes }: Row): string {
  const size = bytes === null ? '' : `${Math.round(bytes / 1000)} kB`;
  return `${what.padEnd(34)} first ${first.toFixed(1).padStart(7)} ms   then ${ms.toFixed(1).padStart(7)} ms   ${size}\n`;
}
