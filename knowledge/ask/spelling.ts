import { makeNow, type Prepare } from '../prepared.ts';
import { analyse } from '../search/analyse.ts';
import { familyOf } from '../search/stem.ts';
import { createVocabulary, rankWords } from '../search/vocabulary.ts';
import { everydayWords } from './everyday-words.ts';

/** Puts misspelt words of a plain question right where they are near a word that questions turn on. */
export type Spelling = (plain: string) => string;

/** Shorter words have too many neighbours. */
const leastLength = 5;

/** What is rightly spelt. */
export interface Spelt {
  readonly titles: readonly string[];
  readonly facts: readonly string[];
  /** Patterns of the phrases by which questions are told. */
  readonly phrases: readonly string[];
}

/** Words that titles, facts or the phrases of questions use stay; others are led to the nearest title or word of asking. */
export function createSpelling(
  listSpelt: () => Spelt,
  prepare: Prepare = makeNow,
): { readonly correct: Spelling; makeReady(): void } {
  const { right, families, stems } = prepare('ask.rightWords', () => gatherRight(listSpelt()));
  const asked = createVocabulary(
    () => false,
    () => prepare('ask.titleWords', () => rankWords([...listSpelt().titles, askedWords])),
  );
  const told = createVocabulary(
    () => false,
    () => prepare('ask.factWords', () => rankWords(listSpelt().facts)),
  );
  // « privés » is of the family of « privée »: another form of a known word is no misspelling.
  const recover = (word: string): string | undefined =>
    asked.recover(word)?.word ?? (families.has(familyOf(word)) ? undefined : told.recover(word)?.word);
  // « lair », « dappel », « qualifie » stays: a little word written onto a known one.
  const unglue = (word: string): string | undefined => {
    const [, small, rest] = /^(l|d|qu|j|n|s)([aeiouhy][a-z]{2,})$/.exec(word) ?? [];
    return small !== undefined && rest !== undefined && right.has(rest) ? `${small} ${rest}` : undefined;
  };
  const decided = new Map<string, string>();
  const correct = (word: string): string => {
    if (right.has(word)) return word;
    const freed = unglue(word);
    if (freed !== undefined || word.length < leastLength) return freed ?? word;
    const before = decided.get(word);
    if (before !== undefined) return before;
    const after = stems.some((stem) => word.startsWith(stem)) ? word : put(word, recover(word));
    // People’s misspellings repeat, but anyone may type anything.
    if (decided.size < mostDecided) decided.set(word, after);
    return after;
  };
  return {
    correct: (plain) => plain.split(' ').map(correct).join(' '),
    makeReady() {
      asked.makeReady();
      told.makeReady();
    },
  };
}

/** Words that stay as they are, their families, and how words of questions start that no title does. */
interface Right {
  readonly right: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly stems: readonly string[];
}

function gatherRight({ titles, facts, phrases }: Spelt): Right {
  const titleWords = new Set(titles.flatMap(wordsOf));
  const right = new Set([...titleWords, ...facts.flatMap(wordsOf), ...wordsOf(askedWords), ...wordsOf(everydayWords)]);
  const beginsTitle = createStartScan(titleWords);
  const stems = new Set(phrases.flatMap((phrase) => phrase.match(/[a-z]{4,}/g) ?? []));
  return {
    right,
    families: new Set([...right].map(familyOf)),
    stems: [...stems].filter((stem) => !beginsTitle(stem)),
  };
}

/** Tells whether some word starts so. */
function createStartScan(words: ReadonlySet<string>): (start: string) => boolean {
  const sorted = [...words].sort();
  return (start) => {
    let from = 0;
    let to = sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle] ?? '') < start) from = middle + 1;
      else to = middle;
    }
    return sorted[from]?.startsWith(start) ?? false;
  };
}

/** A verb of the same family is no misspelling: « développer » is not « développeur », nor « figurent » « figurant ». */
function put(word: string, near: string | undefined): string {
  const isVerb =
    near !== undefined &&
    /(?:er|ez|ir)$/.test(word) &&
    !near.endsWith(word.slice(-2)) &&
    familyOf(near) === familyOf(word);
  const isPresent = near?.endsWith('ant') && word === `${near.slice(0, -3)}ent`;
  return near === undefined || isVerb || isPresent ? word : near;
}

function wordsOf(text: string): readonly string[] {
  return analyse(text).map(({ word }) => word);
}

const mostDecided = 10_000;

/** The words on which the recognition of a rubrique turns, whole. */
const askedWords = `salaire salaires salarial remuneration gagner horaire horaires formation formations diplome diplomes
  competence competences qualite qualites langue langues logiciel logiciels contrat contrats recrutement recrute
  embauche evolution evoluer carriere avenir difference differences different synonyme synonymes appellation
  appellations condition conditions travail travaille travailler teletravail entreprise entreprises secteur secteurs
  interim experience anglais neerlandais informatique activite activites mission missions tache taches etudes
  certification definition combien comment pourquoi pouvez quelle quelles quels metier metiers devenir obligatoire
  temps plein partiel chiffres perspectives delocalisation intelligence artificielle reconversion mobilite belgique
  france wallonie bruxelles france explique expliquer consiste signifie necessaire possible existe peut faire marre voila ferme ferment
  fermer fermeture ouvre ouvrent ouverture`;
