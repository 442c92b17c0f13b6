import type { CentreInteretCode, CompetenceCode, ContexteCode } from '../knowledge/competence.ts';
import type { Library } from '../knowledge/library.ts';
import { believe } from './belief.ts';
import { findEvidence, type Profile } from './profile.ts';
import { listCompetences, rateRarity } from './rarity.ts';
import { recommend } from './recommend.ts';

/** A screen never makes a person read more than this. */
const mostChoices = 6;

/**
 * Compétences to confirm by tapping: those that the person's words tell of first, then those that the leading pistes
 * take most; none that was answered already. Where nothing is told yet, what many métiers take.
 */
export function chooseCompetences(profile: Profile, library: Library): readonly CompetenceCode[] {
  const answered = answeredCodes(profile, 'competence');
  const words = findEvidence(profile).flatMap((each) => (each.kind === 'words' ? [each.words] : []));
  const heard = words.flatMap((each) => library.search.findCompetences(each).map(({ code }) => code));
  const leading = recommend(profile, library).pistes.slice(0, 4);
  const likely = leading.flatMap(({ metierId }) => listCompetences(library.getMetier(metierId)).slice(0, 4));
  const told = [...heard, ...likely];
  const codes = [...new Set(told.length > 0 ? told : rankCommon(library))].filter((code) => !answered.has(code));
  return onePerFamily(codes, library).slice(0, mostChoices);
}

/** Savoir-faire that people have words for, those that most métiers take first. */
function rankCommon(library: Library): readonly CompetenceCode[] {
  const rarities = rateRarity(library);
  return library.competences
    .filter(({ kind, words }) => kind === 'savoir-faire' && words.length > 0)
    .map(({ code }) => ({ code, rarity: rarities.weigh(code) }))
    .sort((one, other) => one.rarity - other.rarity || one.code.localeCompare(other.code))
    .map(({ code }) => code);
}

/** Centres d'intérêt that tell the leading métiers apart best; without any evidence, a spread over all types. */
export function chooseInterests(profile: Profile, library: Library): readonly CentreInteretCode[] {
  const answered = answeredCodes(profile, 'centre-interet');
  const shares = shareOfBelief(profile, library, 'centresInteret');
  const ranked = library.centresInteret
    .filter(({ code }) => !answered.has(code))
    .map((each) => ({ ...each, split: splitOf(shares.get(each.code) ?? 0) }))
    .sort((one, other) => other.split - one.split || one.code.localeCompare(other.code));
  const spread = new Map<string, number>();
  return ranked
    .filter(({ riasec }) => {
      const type = riasec.slice(0, 1);
      spread.set(type, (spread.get(type) ?? 0) + 1);
      return (spread.get(type) ?? 0) <= 2;
    })
    .slice(0, mostChoices)
    .map(({ code }) => code);
}

/** Contextes of the leading métiers that a person may well refuse, the most dividing first. */
export function chooseContextes(profile: Profile, library: Library): readonly ContexteCode[] {
  const shares = shareOfBelief(profile, library, 'contextes');
  return [...shares]
    .filter(([code]) => refusable.has(library.getContexte(code).kind) && !welcome.has(code))
    .map(([code, share]) => ({ code, split: splitOf(share) }))
    .sort((one, other) => other.split - one.split || one.code.localeCompare(other.code))
    .slice(0, mostChoices)
    .map(({ code }) => code);
}

const refusable: ReadonlySet<string> = new Set(['horaires', 'lieu', 'physique', 'relation']);

/** Conditions that nobody needs to be spared. */
const welcome: ReadonlySet<string> = new Set(['horaires-de-bureau', 'temps-partiel', 'teletravail', 'en-equipe']);

/** A question is worth most when half of the belief says yes. */
function splitOf(share: number): number {
  return share * (1 - share);
}

type Trait = 'centresInteret' | 'contextes';

/** For each code, the share of the belief that stands on métiers having it. */
function shareOfBelief(profile: Profile, library: Library, trait: Trait): ReadonlyMap<string, number> {
  const { shares } = believe(profile, library);
  const masses = new Map<string, number>();
  for (const [place, metier] of library.metiers.entries()) {
    for (const code of metier[trait]) masses.set(code, (masses.get(code) ?? 0) + (shares[place] ?? 0));
  }
  return masses;
}

/** Compétences of one family tell much the same: one of each first, then the rest. */
function onePerFamily(codes: readonly CompetenceCode[], library: Library): readonly CompetenceCode[] {
  const seen = new Set<string>();
  const first = codes.filter((code) => {
    const family = library.getCompetence(code).macroCompetence;
    if (seen.has(family)) return false;
    seen.add(family);
    return true;
  });
  return [...first, ...codes.filter((code) => !first.includes(code))];
}

function answeredCodes(profile: Profile, kind: 'competence' | 'centre-interet'): ReadonlySet<string> {
  return new Set(findEvidence(profile).flatMap((each) => (each.kind === kind ? [each.code] : [])));
}
