import type { Dossier } from '../../guidance/dossier.ts';
import { findConstraints, findEvidence, type Profile } from '../../guidance/profile.ts';
import type { Recommendation } from '../../guidance/recommendation.ts';
import type { Library } from '../../knowledge/library.ts';
import type { KeptWords } from '../conversation.ts';
import type { Wording } from '../exhibits/wording.ts';

interface Told {
  readonly profile: Profile;
  readonly keptWords: readonly KeptWords[];
  readonly pistes: readonly Recommendation[];
}

/** As many of each as a counsellor reads at a glance. */
const most = { said: 8, pistes: 5, openQuestions: 5 };

/** What a counsellor would be told of a person, for that person to read and correct first. */
export function draftDossier({ profile, keptWords, pistes }: Told, wording: Wording, library: Library): Dossier {
  return {
    said: findEvidence(profile)
      .flatMap((each) => (each.kind === 'words' ? [{ id: `said-${each.id}`, text: each.words }] : []))
      .slice(-most.said),
    understood: listUnderstood(profile, wording, library),
    pistes: pistes.slice(0, most.pistes).map(({ metierId, reasonsFor }) => {
      const text = wording.titleOf(library.getMetier(metierId));
      const [reason] = reasonsFor;
      const because = reason === undefined ? null : wording.reason(reason);
      return { id: `piste-${metierId}`, metierId, text, because };
    }),
    openQuestions: keptWords
      .map(({ words }, index) => ({ id: `question-${index}`, text: words }))
      .slice(-most.openQuestions),
    wishWords: null,
    firstName: null,
  };
}

/** The section of the recap that tells of a trait. */
const sectionOf = {
  competence: 'competences',
  'macro-competence': 'competences',
  'centre-interet': 'interests',
  contexte: 'contextes',
} as const;

const sectionOfConstraint = {
  refusal: 'refusals',
  level: 'level',
  licence: 'licences',
  'not-regulated': 'refusals',
  'short-studies': 'refusals',
  'more-of': 'refusals',
} as const;

function listUnderstood(profile: Profile, wording: Wording, library: Library): Dossier['understood'] {
  const because = (section: string): string => wording.say(`recap.card.${section}`);
  const confirmed = findEvidence(profile).flatMap((each): readonly (readonly [string, string])[] => {
    if (each.kind === 'words' || each.answer !== 'yes') return [];
    if (each.kind === 'metier') return [['metiers', wording.titleOf(library.getMetier(each.metierId))]];
    return [[sectionOf[each.kind], wording.trait(each)]];
  });
  const limits = findConstraints(profile).flatMap((each) =>
    wording.constraint(each).map((text): readonly [string, string] => [sectionOfConstraint[each.kind], text]),
  );
  const country: readonly (readonly [string, string])[] =
    profile.country === null ? [] : [['country', wording.country(profile.country)]];
  return [...confirmed, ...limits, ...country].map(([section, text], index) => ({
    id: `understood-${index}`,
    text,
    because: because(section),
  }));
}
