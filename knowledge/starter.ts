import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { z } from 'zod';

/** What people first ask a centre about itself: ways to ask one thing, for the centre to answer. */
export type StarterQuestion = readonly string[];

const schema = z.array(z.strictObject({ asked: z.array(z.string().min(1)).min(3) }));

/** Reads the questions that every centre gets to answer; there is no answer in them. */
export async function loadStarter(): Promise<readonly StarterQuestion[]> {
  const file = new URL('./starter/centre-questions.yaml', import.meta.url);
  return schema.parse(load(await readFile(file, 'utf8'))).map(({ asked }) => asked);
}
