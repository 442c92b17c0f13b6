import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';

/** The folder of the knowledge, as short as possible in messages: below the folder one works in. */
export function findKnowledge({ knowledgeDir }: Pick<Config, 'knowledgeDir'>): string {
  const shipped = fileURLToPath(new URL('../../knowledge/data', import.meta.url));
  return knowledgeDir ?? shipped.replace(`${process.cwd()}/`, '');
}
