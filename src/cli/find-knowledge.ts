import type { Config } from '../config.ts';
import { shippedKnowledge } from '../shipped-knowledge.ts';

/** The folder of the knowledge, as short as possible in messages: below the folder one works in. */
export function findKnowledge({ knowledgeDir }: Pick<Config, 'knowledgeDir'>): string {
  return knowledgeDir ?? shippedKnowledge.folder.replace(`${process.cwd()}/`, '');
}
