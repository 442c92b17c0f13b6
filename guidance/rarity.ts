import type { Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { Metier } from '../knowledge/metier.ts';

/** How much each trait of métiers tells them apart, and which compétences each métier takes. */
export interface Rarities {
  /** 0 to 1: near 1 when one métier has the trait, near 0 when all have it. Unknown code: 1. */
  weigh(code: string): number;
}

const known = new WeakMap<Library, Rarities>();

/** Counts once per library how many métiers share each compétence, centre d'intérêt and contexte. */
export function rateRarity(library: Library): Rarities {
  const before = known.get(findPresent(library));
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  for (const metier of library.metiers) {
    for (const code of traitsOf(metier)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const all = library.metiers.length;
  const rarities: Rarities = {
    weigh: (code) => Math.log(1 + all / (counts.get(code) ?? 1)) / Math.log(1 + all),
  };
  known.set(findPresent(library), rarities);
  return rarities;
}

const competencesOf = new WeakMap<Metier, readonly string[]>();

/** Every compétence a métier takes, the most central first, each once. */
export function listCompetences(metier: Metier): readonly string[] {
  const before = competencesOf.get(metier);
  if (before !== undefined) return before;
  const { activites, savoirs, savoirEtreList } = metier;
  const codes = [...new Set([...activites.flatMap((each) => each.competences), ...savoirs, ...savoirEtreList])];
  competencesOf.set(metier, codes);
  return codes;
}

function traitsOf(metier: Metier): ReadonlySet<string> {
  return new Set([...listCompetences(metier), ...metier.centresInteret, ...metier.contextes]);
}
