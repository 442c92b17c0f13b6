import { DISTRESS_IDEAS } from './distress-ideas.ts';

/** How far apart, in words, two ideas still belong together. */
const IDEA_REACH = 4;
/** How far apart a word and an idea do. */
const WORD_REACH = 3;
/** Words count by their beginning: « frappe », « frappait » and « frappée » are one; so are all numbers. */
const STEM_LENGTH = 8;

const WHOLE_WORDS = new Map<string, string[]>();
const BEGINNINGS: (readonly [beginning: string, idea: string])[] = [];
for (const [idea, words] of Object.entries(DISTRESS_IDEAS)) {
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) BEGINNINGS.push([word.slice(0, -1), `#${idea}`]);
    else WHOLE_WORDS.set(word, [...(WHOLE_WORDS.get(word) ?? []), `#${idea}`]);
  }
}

/**
 * What a stretch of plain words has that may tell of distress, each once: its words (`mourir`), its pairs of words (`je
 * meurs`), its ideas (`#wish`), and its ideas near each other or near a word (`#wish #death`, `#none envie`).
 */
export function findTraits(words: readonly string[]): ReadonlySet<string> {
  const stems = words.map((word) => (/^\d/.test(word) ? 'number' : word.slice(0, STEM_LENGTH)));
  const ideas = words.map(findIdeas);
  const traits = new Set<string>();
  for (const [at, stem] of stems.entries()) {
    traits.add(stem).add(`${stems[at - 1] ?? '^'} ${stem}`);
    for (const idea of ideas[at] ?? []) traits.add(idea);
    addPairs(traits, stems, ideas, at);
  }
  return words.length === 0 ? traits : traits.add(`${stems.at(-1)} $`);
}

function addPairs(
  traits: Set<string>,
  stems: readonly string[],
  ideas: readonly (readonly string[])[],
  at: number,
): void {
  const here = ideas[at] ?? [];
  for (let next = at + 1; next <= Math.min(at + IDEA_REACH, stems.length - 1); next++) {
    const there = ideas[next] ?? [];
    for (const idea of here) for (const other of there) traits.add(`${idea} ${other}`);
    if (next > at + WORD_REACH) continue;
    for (const idea of here) traits.add(`${idea} ${stems[next]}`);
    for (const other of there) traits.add(`${stems[at]} ${other}`);
  }
}

function findIdeas(word: string): readonly string[] {
  const begun = BEGINNINGS.filter(([beginning]) => word.startsWith(beginning)).map(([, idea]) => idea);
  return [...new Set([...(WHOLE_WORDS.get(word) ?? []), ...begun])];
}
