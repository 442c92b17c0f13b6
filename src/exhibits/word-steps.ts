import type { NearCompetence } from '../../guidance/gap.ts';
import type { Offers } from '../../guidance/offers.ts';
import type { Steps } from '../../guidance/steps.ts';
import type { Passage } from '../../guidance/way.ts';
import type { Formation } from '../../knowledge/formation.ts';
import type { Setting } from './setting.ts';
import { wordFormation } from './word-formation.ts';

/** What the words of steps are made from: the chat and the bilan say them alike. */
export type StepsSetting = Pick<Setting, 'wording' | 'library' | 'profile'>;

/** What law asks, in one or two sentences; none where the répertoire says that it asks nothing. */
export function wordLaw(steps: Steps, setting: StepsSetting): readonly string[] {
  const regulated = steps.isRegulated === true ? [setting.wording.say('steps.card.regulated')] : [];
  return [...regulated, ...wordDuties(steps, setting)];
}

/** What exactly it asks, as far as a source tells; that none does where it matters. */
export function wordDuties({ isRegulated, duties }: Steps, { wording, profile }: StepsSetting): readonly string[] {
  const [duty] = duties;
  // The national répertoire speaks of France alone.
  if (isRegulated === false) return profile.country === 'BE' ? [wording.say('steps.card.unknown')] : [];
  if (duty !== undefined) return [wording.fact(duty)];
  return [wording.say(isRegulated === null ? 'steps.card.unknown' : 'steps.card.ask-duty')];
}

/** All that leads there, or else stands near; what is said of the first is true of all. */
export function listOffers({ leading, ofGroup, elsewhere }: Offers): readonly Formation[] {
  return [...leading, ...ofGroup, ...elsewhere];
}

/** Duration, next date, level, places and country, as far as told. */
export function wordOffer(formation: Formation, { wording, profile }: Pick<Setting, 'wording' | 'profile'>): string {
  const { level, places, country } = formation;
  const details = [
    ...(level === null || formation.registration !== null ? [] : [wording.level(level, country)]),
    ...(places.length === 0 ? [] : [places.join(', ')]),
    ...(profile.country === null || profile.country === country ? [] : [wording.country(country)]),
  ];
  return [wordFormation(formation, { wording, profile }), ...details].join(', ');
}

/** A compétence that the person is near, and why that is thought. */
export function wordNear({ code, because }: NearCompetence, { wording, library }: StepsSetting): string {
  const competence = library.getCompetence(code).label;
  return because.kind === 'metier'
    ? wording.say('steps.card.near-metier', { competence, metier: library.getMetier(because.metierId).label })
    : wording.say('steps.card.near-family', {
        competence,
        like: lowerFirst(library.getCompetence(because.code).label),
      });
}

/** One move: on whose word, what both take, what is to learn, and the law. */
export function wordPassage(
  { from, to, kind, shared, toLearn, isRegulated }: Passage,
  { wording, library }: StepsSetting,
): string {
  const titles = { from: library.getMetier(from).label, to: library.getMetier(to).label };
  const name = (codes: readonly string[]): readonly string[] =>
    codes.slice(0, 2).map((code) => lowerFirst(library.getCompetence(code).label));
  const takes =
    shared.length === 0
      ? wording.say('steps.card.takes-all', { learn: name(toLearn) })
      : wording.say('steps.card.takes', { shared: name(shared), learn: name(toLearn) });
  return [
    wording.say(`steps.card.${kind}`, titles),
    ...(toLearn.length === 0 ? [] : [takes]),
    ...(isRegulated === true ? [wording.say('steps.card.takes-regulated', titles)] : []),
    ...(isRegulated === null ? [wording.say('steps.card.takes-unknown', titles)] : []),
  ].join(' ');
}

/** A label of the répertoire in the middle of a sentence. */
export function lowerFirst(label: string): string {
  return /^[A-ZÀ-Ý][a-zà-ÿ’]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Whoever tells of the métier, of the moves to it, of what closes the gap and of the law. */
export function listSources(
  { metierId, way = [], offers, duties }: Steps,
  { library }: StepsSetting,
  most: number,
): readonly string[] {
  return [
    ...new Set([
      ...library.getMetier(metierId).definition.sources,
      ...way.flatMap(({ sources }) => sources),
      ...listOffers(offers)
        .slice(0, most)
        .flatMap(({ sources }) => sources),
      ...duties.flatMap(({ sources }) => sources),
    ]),
  ];
}
