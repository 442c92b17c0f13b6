import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary } from '../knowledge/load.ts';
import { start } from '../src/start.ts';
import { type Answered, createJudge } from './first-words/judge.ts';
import { formatReport, formatRun } from './first-words/report.ts';
import { loadRomeParents } from './first-words/rome-parents.ts';
import { parseSentences, type Sentence, UnreadableError } from './first-words/sentence.ts';
import { enter } from './first-words/visitor.ts';

export const about = 'share of first sentences that get a fitting métier  <file> [--run out.tsv]';

/** Says each sentence to the real server as a first message, over Direct Line, and judges the pistes of the answer. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { run: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined) throw new Error('Usage: npm run bench -- first-words <file> [--run out.tsv]');
  const sentences = readSentences(file);
  if (sentences === undefined) return;
  const library = await loadLibrary(join(import.meta.dirname, '..', 'knowledge', 'data'));
  const answered = await askServer(sentences);
  const judge = createJudge(library, loadRomeParents(process.env.AIGUILLEUR_DATA ?? 'data/official'));
  process.stdout.write(formatReport(answered, judge));
  if (values.run !== undefined) writeFileSync(values.run, formatRun(answered, library));
}

/** Whoever gave another file is told what is expected, without a stack. */
function readSentences(file: string): readonly Sentence[] | undefined {
  try {
    return parseSentences(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return undefined;
  }
}

/** Conversations open at once: enough to keep one core busy. */
const atOnce = 4;

async function askServer(sentences: readonly Sentence[]): Promise<readonly Answered[]> {
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-first-words-'));
  const settings = { HOST: '127.0.0.1', PORT: '0', REQUESTS_PER_MINUTE: '0', LOG_LEVEL: 'error', DATA_DIR: folder };
  const { address, stop } = await start(settings);
  try {
    const answered = new Map<Sentence, Answered>();
    const waiting = sentences.values();
    const work = async (): Promise<void> => {
      for (const sentence of waiting) answered.set(sentence, { sentence, pistes: await ask(address, sentence) });
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return sentences.flatMap((sentence) => answered.get(sentence) ?? []);
  } finally {
    await stop();
    rmSync(folder, { recursive: true });
  }
}

/** The pistes of the first activity that names some. */
async function ask(address: string, { text }: Sentence): Promise<readonly string[]> {
  const visitor = await enter(address);
  const answers = await visitor.say(text);
  const named: readonly unknown[] = answers.map(({ channelData }) => channelData?.pistes).find(Array.isArray) ?? [];
  return named.filter((metierId) => typeof metierId === 'string');
}
