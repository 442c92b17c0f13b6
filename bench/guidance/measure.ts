import { domaineOf } from '../../guidance/domaine.ts';
import { recommend } from '../../guidance/recommend.ts';
import { createChance } from '../../knowledge/latent/chance.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Metier } from '../../knowledge/metier.ts';
import { createChooser } from './choosers.ts';
import type { Fiches } from './fiches.ts';
import { createPerson, type Person } from './person.ts';
import type { Scenario } from './scenarios.ts';
import { type SentenceKind, tellSentence } from './sentence.ts';
import { type Mark, type Walk, walk } from './walk.ts';

/** What a bench runs over. */
export interface Setting {
  readonly library: Library;
  readonly fiches: Fiches;
  readonly isWorded: Parameters<typeof createChooser>[2];
  readonly people: number;
  readonly seed: number;
}

/** What a scenario came to. */
export interface Measured {
  readonly scenario: Scenario;
  /** Places after so many choices read, one a person. */
  readonly ranks: ReadonlyMap<number, readonly number[]>;
  /** Of all people, at the end: means. */
  readonly read: number;
  readonly taps: number;
  readonly screens: number;
  /** Of the first five pistes as shown: how often the right one is among them, and how many domaines they are of. */
  readonly shown: number;
  readonly domaines: number;
}

/** Walks all people through a scenario; the same seed gives the same people and the same chances. */
export function measure(scenario: Scenario, setting: Setting): Measured {
  const walked = drawPeople(scenario, setting).map(({ person, sentence, chance }) => {
    const choose = createChooser(scenario, setting.library, setting.isWorded, chance);
    const { manner, budget } = scenario;
    return { person, ...walk(person, { library: setting.library, manner, choose, budget, sentence, chance }) };
  });
  const ends = walked.flatMap(({ marks }) => marks.slice(-1));
  const shown = walked.map((each) => ({ ...each, five: firstFive(each, setting.library) }));
  return {
    scenario,
    ranks: new Map(
      scenario.at
        .filter((at) => at <= scenario.budget)
        .map((at) => [at, walked.map(({ marks }) => findRankAt(marks, at))]),
    ),
    read: meanOf(ends.map(({ read }) => read)),
    taps: meanOf(ends.map(({ taps }) => taps)),
    screens: meanOf(ends.map(({ screens }) => screens)),
    shown: meanOf(
      shown.map(({ person, five }) => (five.some(({ metierId }) => person.metierIds.includes(metierId)) ? 1 : 0)),
    ),
    domaines: meanOf(shown.map(({ five }) => new Set(five.map(domaineOf)).size)),
  };
}

interface Drawn {
  readonly person: Person;
  readonly sentence: string | null;
  readonly chance: () => number;
}

const kinds: readonly SentenceKind[] = ['title', 'definition', 'competences'];

/** Over the métiers of the ROME alone, each as likely as any other. */
function drawPeople({ fitting, sentence }: Scenario, { library, fiches, people, seed }: Setting): readonly Drawn[] {
  const metiers = library.metiers.filter(({ romeCode }) => romeCode !== null);
  return Array.from({ length: people }, (_, index) => {
    const chance = createChance(seed * 100_003 + index);
    const metier = metiers[Math.floor(chance() * metiers.length)] ?? metiers[0];
    if (metier === undefined) throw new Error('The knowledge has no métier of the ROME.');
    const kind = sentence === 'any' ? kinds[index % kinds.length] : sentence;
    return {
      person: createPerson(listFitting(metier, fitting), fiches),
      sentence: kind === null || kind === undefined ? null : tellSentence(metier, kind, library, chance),
      chance,
    };
  });
}

/** One métier, or also the two that the ROME puts next to it first. */
function listFitting({ metierId, mobilites }: Metier, fitting: Scenario['fitting']): readonly string[] {
  return fitting === 1 ? [metierId] : [metierId, ...mobilites.slice(0, 2).map(({ to }) => to)];
}

/** Where the person stands after so many choices, or at the end where nothing more was asked. */
function findRankAt(marks: readonly Mark[], at: number): number {
  return marks.findLast(({ read }) => read <= at)?.rank ?? Number.POSITIVE_INFINITY;
}

function firstFive({ profile }: Walk, library: Library): readonly Metier[] {
  return recommend(profile, library)
    .pistes.slice(0, 5)
    .map(({ metierId }) => library.getMetier(metierId));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
