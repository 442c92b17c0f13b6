import { parseArgs } from 'node:util';
import byFrequency from '@zxcvbn-ts/language-fr/src/commonWords.json' with { type: 'json' };
import { listReadableFiles, readTexts } from '../tools/readable-texts.ts';
import { createIsCommon, hardest, measureText, type Sentence, sum, surfaces } from './francais/measure.ts';

export const about = 'length, rare words and readability of every sentence people read  [--hardest 10] [--over 20]';

/** Forms of the subtitles of films that count as common; the package holds them by how often they are said. */
const commonest = 10_000;

/** Prints a table by surface, then the hardest sentences of the chat and of the knowledge. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { hardest: { type: 'string' }, over: { type: 'string' } } });
  const isCommon = createIsCommon(byFrequency.slice(0, commonest));
  const sentences = listReadableFiles()
    .flatMap(readTexts)
    .flatMap((text) => measureText(text, isCommon));
  process.stdout.write(formatTable(sentences));
  const isKnowledge = ({ where }: Sentence): boolean => where.startsWith('knowledge/');
  const most = Number(values.hardest ?? 10);
  process.stdout.write(
    `\nhardest of locales/\n${formatHardest(
      sentences.filter((one) => !isKnowledge(one)),
      most,
    )}`,
  );
  process.stdout.write(`\nhardest of knowledge/data/\n${formatHardest(sentences.filter(isKnowledge), most)}`);
  const over = values.over === undefined ? undefined : Number(values.over);
  if (over === undefined) return;
  const long = sentences.filter(({ words }) => words > over).map((one) => `${one.words} ${one.where}: ${one.text}\n`);
  process.stdout.write(`\nover ${over} words\n${long.join('')}`);
}

function formatTable(sentences: readonly Sentence[]): string {
  const head = `${'surface'.padEnd(18)}${'sentences'.padStart(10)}${'words'.padStart(7)}${'over 20'.padStart(9)}${'rare %'.padStart(8)}${'ease'.padStart(6)}\n`;
  const rows = [...surfaces, 'all'].map((surface) => {
    const {
      sentences: count,
      meanWords,
      over20,
      rareShare,
      ease,
    } = sum(sentences.filter((one) => surface === 'all' || one.surface === surface));
    return `${surface.padEnd(18)}${String(count).padStart(10)}${meanWords.toFixed(1).padStart(7)}${String(over20).padStart(9)}${rareShare.toFixed(1).padStart(8)}${ease.toFixed(0).padStart(6)}\n`;
  });
  return `${head}${rows.join('')}ease: Kandel and Moles, 100 very easy, 60 ordinary, 30 hard\n`;
}

function formatHardest(sentences: readonly Sentence[], most: number): string {
  return hardest(sentences, most)
    .map(({ words, rare, where, text }) => `${words} words, rare: ${rare.join(', ') || 'none'}; ${where}\n  ${text}\n`)
    .join('');
}
