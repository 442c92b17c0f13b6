import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../src/start.ts';
import { enter } from './first-words/visitor.ts';
import { findMisses, readLearners } from './learners/learner.ts';

export const about = 'share of learners of French who are understood, over the web  <list.yaml> [--failed]';

/** Says each sentence as a first message of a new conversation, and prints how many were understood. */
export async function run([file, flag]: readonly string[]): Promise<void> {
  if (file === undefined) throw new Error('Usage: npm run bench -- learners <list.yaml> [--failed]');
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-learners-'));
  const settings = { HOST: '127.0.0.1', PORT: '0', REQUESTS_PER_MINUTE: '0', LOG_LEVEL: 'error', DATA_DIR: folder };
  const { address, stop } = await start(settings);
  try {
    const all = readLearners(file);
    const failed: string[] = [];
    for (const learner of all) {
      const answers = await (await enter(address)).say(learner.say);
      const misses = findMisses(learner, answers);
      if (misses.length === 0) continue;
      const pistes = answers.map(({ channelData }) => channelData?.pistes).find(Array.isArray) ?? [];
      failed.push(
        `  ${learner.say}: no ${misses.join(', no ')}; ${pistes.slice(0, 3)} ${answers[0]?.text?.slice(0, 70)}`,
      );
    }
    process.stdout.write(`understood ${all.length - failed.length} of ${all.length}\n`);
    if (flag === '--failed') process.stdout.write(`${failed.join('\n')}\n`);
  } finally {
    await stop();
    rmSync(folder, { recursive: true });
  }
}
