import type { CompetenceCode } from '../knowledge/competence.ts';
import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { findHeld, findPractised } from './held.ts';
import type { Profile } from './profile.ts';
import { listCompetences } from './rarity.ts';

/** What a person has of a métier and what they lack, the most central first. */
export interface Gap {
  /** Told or confirmed. */
  readonly held: readonly CompetenceCode[];
  readonly near: readonly NearCompetence[];
  readonly missing: readonly CompetenceCode[];
}

/** Not told, but close to what was: a métier that the person does takes it, or they told another of its family. */
export interface NearCompetence {
  readonly code: CompetenceCode;
  readonly because:
    | { readonly kind: 'metier'; readonly metierId: MetierId }
    | { readonly kind: 'family'; readonly code: CompetenceCode };
}

/** Holds a métier against what one person told; `present` is what they do now, where they said it. */
export function findGap(metierId: MetierId, profile: Profile, library: Library, present: MetierId | null = null): Gap {
  const told = findHeld(profile, library);
  const practised = new Set([...(present === null ? [] : [present]), ...findPractised(profile, library)]);
  practised.delete(metierId);
  const byMetier = new Map(
    [...practised].flatMap((each) => listCompetences(library.getMetier(each)).map((code) => [code, each] as const)),
  );
  // What the law keeps for the holders of a diploma is near to nobody by mere likeness.
  const alike = library.getMetier(metierId).isRegulated === true ? [] : [...told];
  const byFamily = new Map(
    alike.filter((code) => isOfWork(code, library)).map((code) => [familyOf(code, library), code] as const),
  );
  const wanted = listCompetences(library.getMetier(metierId));
  const near = wanted
    .filter((code) => !told.has(code))
    .flatMap((code) => findNear(code, byMetier.get(code), byFamily, library));
  const isNear = new Set(near.map(({ code }) => code));
  return {
    held: wanted.filter((code) => told.has(code)),
    near,
    missing: wanted.filter((code) => !told.has(code) && !isNear.has(code)),
  };
}

function findNear(
  code: CompetenceCode,
  metierId: MetierId | undefined,
  byFamily: ReadonlyMap<string, CompetenceCode>,
  library: Library,
): readonly NearCompetence[] {
  if (metierId !== undefined) return [{ code, because: { kind: 'metier', metierId } }];
  const like = isOfWork(code, library) ? byFamily.get(familyOf(code, library)) : undefined;
  return like === undefined ? [] : [{ code, because: { kind: 'family', code: like } }];
}

/** Only what one does at work is alike within a family: patience is not like any other way to behave. */
function isOfWork(code: CompetenceCode, library: Library): boolean {
  return library.getCompetence(code).kind === 'savoir-faire';
}

function familyOf(code: CompetenceCode, library: Library): string {
  return library.getCompetence(code).macroCompetence;
}
