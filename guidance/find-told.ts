import { foldText } from '../knowledge/fold-text.ts';
import type { Library } from '../knowledge/library.ts';
import { isSilent } from './explain.ts';
import { findStanding, type Profile, type Standing } from './profile.ts';

/** Everything that a person said or tapped and that stands, in that order; not what they left on its screen. */
export function listTold(profile: Profile): readonly Standing[] {
  return findStanding(profile).filter((each) => !('answer' in each) || !isSilent(each));
}

/** Of it, what these words mean: « vendeur », « mon diplôme », « la nuit ». Empty where they mean none of it. */
export function findTold(words: string, profile: Profile, library: Library): readonly Standing[] {
  const { search } = library;
  const said = foldText(words).replace(article, '').trim();
  if (said === '') return [];
  const codes = new Set(
    [search.findContextes(words), search.findCentresInteret(words), search.findCompetences(words)].flatMap((found) =>
      found.map(({ code }) => code),
    ),
  );
  const listNamed = (sentence: string): readonly string[] =>
    search.findMetiers(sentence).flatMap(({ by, metierId }) => (by === 'label' ? [metierId] : []));
  const named = new Set(listNamed(words));
  return listTold(profile).filter((each) => {
    switch (each.kind) {
      case 'words':
        return foldText(each.words).includes(said) || listNamed(each.words).some((metierId) => named.has(metierId));
      case 'metier':
        return named.has(each.metierId);
      case 'level':
        return aboutLevel.test(said);
      case 'licence':
        return /\bpermis\b/.test(said);
      case 'not-regulated':
        return /\breglementes?\b/.test(said);
      case 'short-studies':
        return /\betudes?\b/.test(said);
      case 'more-of':
        return false;
      default:
        return codes.has(each.code);
    }
  });
}

const article = /^(?:le |la |les |l ?['’] ?|un |une |des |du |mon |ma |mes |de )+/;
const aboutLevel = /\b(?:diplome|niveau|bac|cap|bep|bts|cess|master|licence|brevet)\b/;
