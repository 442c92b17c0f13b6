/** Repairs the typography of locales/ and knowledge/data/ in place; says which files changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Scalar } from 'yaml';
import { findReadableTexts, listReadableFiles, type ReadableText } from './readable-texts.ts';
import { typeset } from './typography.ts';

/** The source with every readable text typeset, and nothing else changed. */
export function typesetSource(file: string, source: string): string {
  const texts = findReadableTexts(file, source);
  const repaired = texts.reduceRight((current, text) => {
    const words = typeset(text.text);
    if (words === text.text) return current;
    const [start, end] = text.range;
    return current.slice(0, start) + render(text, words, current.slice(start, end)) + current.slice(end);
  }, source);
  checkSame(file, texts, findReadableTexts(file, repaired));
  return repaired;
}

/** Plain and block texts keep their lines: no character in them is escaped. */
function render({ style }: ReadableText, words: string, raw: string): string {
  if (style === Scalar.QUOTE_DOUBLE) return JSON.stringify(words);
  if (style === Scalar.QUOTE_SINGLE) return `'${words.replaceAll("'", "''")}'`;
  return typeset(raw);
}

/** Cutting into YAML could change what it says: then nothing is written. */
function checkSame(file: string, before: readonly ReadableText[], after: readonly ReadableText[]): void {
  const changed = before.find(({ text }, index) => after[index]?.text !== typeset(text));
  if (changed === undefined && before.length === after.length) return;
  throw new Error(`${file}, line ${changed?.line}: cannot be typeset without changing its form; repair it by hand.`);
}

if (import.meta.main) {
  for (const file of listReadableFiles()) {
    const source = readFileSync(file, 'utf8');
    const repaired = typesetSource(file, source);
    if (repaired === source) continue;
    writeFileSync(file, repaired);
    process.stdout.write(`${file}: typeset.\n`);
  }
}
