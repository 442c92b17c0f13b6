import type { Library } from '../../knowledge/library.ts';
import type { Metier } from '../../knowledge/metier.ts';

/** What a made-up first sentence is made of. */
export type SentenceKind = 'title' | 'definition' | 'competences';

/**
 * A first sentence about a métier: words of its fiche in a spoken frame, drawn by chance. No person said it: a title is
 * never the fiche’s own but a synonym, a definition gives a few words in a row, compétences lose their ends.
 */
export function tellSentence(metier: Metier, kind: SentenceKind, library: Library, chance: () => number): string {
  const draw = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(chance() * values.length)];
  switch (kind) {
    case 'title': {
      const title = draw(metier.appellations) ?? metier.label;
      const frame = draw(['je voudrais travailler comme', 'j’ai fait un stage de', 'je cherche un poste de']) ?? '';
      return `${frame} ${title.masculine.toLowerCase()}`;
    }
    case 'definition': {
      const words = wordsOf(metier.definition.text);
      const from = Math.floor(chance() * Math.max(1, words.length - longestRun));
      return `j’aimerais un travail où on ${words.slice(from, from + longestRun).join(' ')}`;
    }
    case 'competences': {
      const codes = metier.activites.flatMap(({ competences }) => competences);
      const [one, other] = [draw(codes), draw(codes)].map((code) =>
        code === undefined ? '' : wordsOf(library.getCompetence(code).label).slice(0, longestLabel).join(' '),
      );
      return `ce que j’aime c’est ${one} et aussi ${other}`;
    }
  }
}

/** Nobody says more of a definition, or of a compétence, by heart. */
const longestRun = 7;
const longestLabel = 4;

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}’'-]+/u)
    .filter((word) => word !== '');
}
