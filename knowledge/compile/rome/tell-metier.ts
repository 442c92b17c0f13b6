import type { Fact } from '../../fact.ts';
import type { Rome, RomeMetier, RomeTaken } from '../../import/rome/rome.ts';
import type { Activite, Metier, MetierId, RomeCode } from '../../metier.ts';
import type { SourceId } from '../../source.ts';
import { codeOf } from './codes.ts';
import { writeSentences } from './write-sentences.ts';

/** What a métier of the ROME is told with. */
export interface Telling {
  readonly sourceId: SourceId;
  readonly metierIdOf: (romeCode: RomeCode) => MetierId;
  readonly contexteOf: (code: string) => string;
  readonly interestOf: (code: string) => string;
  /** The family of a compétence, and its label. */
  readonly familyOf: ReadonlyMap<string, { readonly code: string; readonly label: string }>;
  /** What a compétence is called. */
  readonly labelOf: ReadonlyMap<string, string>;
}

/** The families of all compétences of a version: a macro-compétence that is taken itself is its own family. */
export function indexFamilies({ macroCompetences, competences }: Rome): Telling['familyOf'] {
  const macros = new Map(macroCompetences.map((macro) => [macro.code, macro]));
  return new Map([
    ...macros,
    ...competences.flatMap(({ code, macroCompetence }) => {
      const macro = macros.get(macroCompetence);
      return macro === undefined ? [] : [[code, macro] as const];
    }),
  ]);
}

/** One métier as the ROME tells it, in our terms. */
export function tellMetier(metier: RomeMetier, telling: Telling): Metier {
  const { sourceId, metierIdOf, contexteOf, interestOf } = telling;
  const metierId = metierIdOf(metier.romeCode);
  const facts = tellFacts(metier, metierId, sourceId);
  const [definition] = facts;
  return {
    metierId,
    romeCode: metier.romeCode,
    nearestRomeCode: null,
    foremCode: null,
    escoUri: null,
    escoLink: null,
    label: metier.label,
    appellations: metier.appellations.map(({ title }) => title).filter((title) => !isSame(title, metier.label)),
    definition,
    activites: groupByFamily(metier.savoirFaireList, telling),
    savoirs: coreFirst(metier.savoirs).map(({ code }) => codeOf(code)),
    savoirEtreList: metier.savoirEtreList.map(({ code }) => codeOf(code)),
    contextes: [...new Set(metier.contextes.map(contexteOf))],
    centresInteret: metier.centresInteret.map(interestOf),
    riasec: metier.riasec,
    // The ROME numbers its mobilités and calls none of them an evolution.
    mobilites: metier.mobilites.map((code) => ({ to: metierIdOf(code), kind: 'proche', sources: [sourceId] })),
    isRegulated: metier.isRegulated,
    usualLevel: null,
    facts,
  };
}

/** So many sentences say what one does; the others follow as a fact of their own. */
const sentencesOfDefinition = 2;

function tellFacts(metier: RomeMetier, metierId: MetierId, sourceId: SourceId): readonly [Fact, ...Fact[]] {
  const tell = (rubrique: Fact['rubrique'], place: number, text: string, country: Fact['country']): Fact => {
    return { factId: `${metierId}/${rubrique}-${place}`, text, rubrique, sources: [sourceId], validAt: null, country };
  };
  const { definition, acces, secteurs, label } = metier;
  const brief = writeSentences(definition.slice(0, sentencesOfDefinition)) || label.masculine;
  const rest = writeSentences(definition.slice(sentencesOfDefinition));
  return [
    tell('definition', 1, brief, null),
    ...(rest === '' ? [] : [tell('definition', 2, rest, null)]),
    ...(acces.length === 0 ? [] : [tell('acces', 1, writeSentences(acces), 'FR')]),
    ...secteurs.slice(0, 3).map((secteur, index) => tell('employeurs', index + 1, secteur, null)),
  ];
}

/**
 * One activité a family of compétences, those of the core of the métier first. A family with one of them here is called as
 * that one: « Procéder à des examens médicaux » says little of who prepares animals for a museum.
 */
function groupByFamily(taken: readonly RomeTaken[], { familyOf, labelOf, sourceId }: Telling): readonly Activite[] {
  const groups = new Map<string, { label: string; competences: string[]; core: number }>();
  for (const { code, core } of coreFirst(taken)) {
    const family = familyOf.get(code);
    if (family === undefined) continue;
    const before = groups.get(family.code);
    const group = before ?? { label: labelOf.get(code) ?? family.label, competences: [], core: 0 };
    if (before !== undefined) group.label = family.label;
    groups.set(family.code, group);
    group.competences.push(codeOf(code));
    group.core += core === 'main' ? 1 : 0;
  }
  return [...groups.values()]
    .sort((one, other) => other.core - one.core)
    .map(({ label, competences }) => ({ label, competences, sources: [sourceId] }));
}

function coreFirst(taken: readonly RomeTaken[]): readonly RomeTaken[] {
  const rank = ({ core }: RomeTaken): number => (core === 'main' ? 0 : core === 'emerging' ? 1 : 2);
  return taken.toSorted((one, other) => rank(one) - rank(other));
}

function isSame(one: Metier['label'], other: Metier['label']): boolean {
  return one.feminine === other.feminine && one.masculine === other.masculine;
}
