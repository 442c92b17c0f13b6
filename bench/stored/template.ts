import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryStorage } from 'botbuilder';
import { loadLibrary } from '../../knowledge/load.ts';
import { parseSentences } from '../first-words/sentence.ts';
import { createOwnBot, visitInProcess } from '../turns/in-process.ts';
import { createVisit } from '../turns/mix.ts';

/** What each stored conversation holds, but for its ids. */
export interface Template {
  /** The state that a whole visit leaves, as JSON. */
  readonly state: string;
  /** Rows of the log, as JSON without id. */
  readonly rows: readonly string[];
}

const data = join(import.meta.dirname, '..', 'data', 'first-words.json');
const knowledge = join(import.meta.dirname, '..', '..', 'knowledge', 'data');

/** As long as a short answer with its card. */
const rowText = 'Voici ce que je vous propose. '.repeat(15);

/** The state of a real visit, with a log of its first four rows: more of them would fill the disk, and change no plan. */
export async function makeTemplate(): Promise<Template> {
  const storage = new MemoryStorage();
  const bot = createOwnBot(await loadLibrary(knowledge), storage);
  const sentences = parseSentences(readFileSync(data, 'utf8'), data).map(({ text }) => text);
  await visitInProcess(bot, 'template', createVisit(0, sentences));
  const [kept] = Object.values(await storage.read(['bench/conversations/template']));
  const { conversation } = kept;
  const row = { type: 'message', text: rowText, timestamp: new Date(0).toISOString(), channelId: 'directline' };
  const rows = ['user', 'bot', 'user', 'bot'].map((role) => JSON.stringify({ ...row, from: { id: role, role } }));
  return { state: JSON.stringify({ conversation }), rows };
}
