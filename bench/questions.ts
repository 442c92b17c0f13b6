import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from 'js-yaml';
import { z } from 'zod';
import { foldText } from '../knowledge/fold-text.ts';
import { start } from '../src/start.ts';
import { enter } from './first-words/visitor.ts';

export const about = 'share of questions answered with the fact asked for, over the web  <list.yaml> … [--failed]';

/** A question of an examiner, and the pattern that a right answer matches. */
const questions = z.array(
  z.union([
    z.object({ ask: z.string(), key: z.string() }),
    z.object({ ask: z.string(), isUnanswerable: z.literal(true) }),
  ]),
);
type Question = z.infer<typeof questions>[number];

/** Asks each question of the lists over Direct Line, each in a new conversation, and prints how many were well answered. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { failed: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error('Usage: npm run bench -- questions <list.yaml> … [--failed]');
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-questions-'));
  const settings = { HOST: '127.0.0.1', PORT: '0', REQUESTS_PER_MINUTE: '0', LOG_LEVEL: 'error', DATA_DIR: folder };
  const { address, stop } = await start(settings);
  try {
    for (const file of positionals) process.stdout.write(await report(file, address, values.failed ?? false));
  } finally {
    await stop();
    rmSync(folder, { recursive: true });
  }
}

async function report(file: string, address: string, showsFailed: boolean): Promise<string> {
  const asked = questions.parse(load(readFileSync(file, 'utf8')));
  const failed: Question[] = [];
  for (const question of asked) {
    const answers = await (await enter(address)).say(question.ask);
    if (!isRight(question, answers.map(({ text }) => text ?? '').join('\n'))) failed.push(question);
  }
  const line = (name: string, isCounted: (question: Question) => boolean): string => {
    const all = asked.filter(isCounted).length;
    const right = all - failed.filter(isCounted).length;
    return `${basename(file).padEnd(24)}${name.padEnd(14)}${`${right}/${all}`.padStart(9)}\n`;
  };
  return [
    line('answered', (question) => 'key' in question),
    line('honest', (question) => !('key' in question)),
    ...(showsFailed ? failed.map(({ ask }) => `  ${ask}\n`) : []),
  ].join('');
}

/** The fact and a source; of what no source tells, that it is not told. */
function isRight(question: Question, answer: string): boolean {
  if (!('key' in question)) return /mes sources ne (répondent|disent|donnent)/i.test(answer);
  const key = new RegExp(question.key, 'i');
  // With the spaces and apostrophes of a keyboard.
  const typed = answer.replace(/[\u202f\u00a0]/g, ' ').replace(/’/g, "'");
  return [answer, typed, foldText(answer)].some((text) => key.test(text)) && /Sources?\s:/.test(answer);
}
