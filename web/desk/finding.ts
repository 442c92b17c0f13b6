import type { Knowledge } from '../../src/desk/case-wire.ts';
import { say, words } from './words.ts';

/** An answer, or a fiche, which has a label. */
export type Finding = Knowledge['answers'][number] & { readonly label: string | null };

/** Answers first: they answer what was asked. */
export function listFindings({ answers, fiches }: Knowledge): readonly Finding[] {
  return [...answers.map((answer) => ({ ...answer, label: null })), ...fiches];
}

/** What was found, as it goes into a reply: whose word it is, and where one can read on. */
export function formatFinding({ label, text, sources, url }: Finding, origin: string): string {
  const lines = label === null ? [text] : [say(words.knowledge.fiche, { label, text })];
  for (const source of sources) lines.push(say(words.knowledge.source, { ...source }));
  if (url !== null) lines.push(new URL(url, origin).href);
  return lines.join('\n');
}
