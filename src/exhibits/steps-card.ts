import type { Attachment } from 'botbuilder';
import type { NearCompetence } from '../../guidance/gap.ts';
import type { Steps } from '../../guidance/steps.ts';
import type { Passage } from '../../guidance/way.ts';
import type { Formation } from '../../knowledge/formation.ts';
import { bullets, type CardElement, card, heading, link, paragraph, subheading, unfold } from './card.ts';
import { ficheUrl } from './fiche-url.ts';
import type { Setting } from './setting.ts';
import { sourceNote } from './source-note.ts';
import { wordFormation } from './word-formation.ts';

/** A line holds as much as one reads at once; what unfolds, as much as a phone shows. */
const mostInLine = 3;
const mostUnfolded = 8;

/** How to get to a métier, in a few lines: the law, what one has of it, what is missing, the way; the rest unfolds. */
export function showSteps(steps: Steps, setting: Setting): Attachment {
  const { wording, library } = setting;
  const title = wording.say('steps.card.title', { metier: library.getMetier(steps.metierId).label });
  const lines = [...wordLaw(steps, setting), ...wordGap(steps, setting), wordOffer(steps, setting)];
  return card(
    [
      heading(title),
      ...lines.map(paragraph),
      ...showWay(steps, setting),
      sourceNote(listSources(steps, setting), setting),
    ],
    [
      unfold(wording.say('steps.card.more'), showMore(steps, setting)),
      link(wording.say('fiche.card.page'), ficheUrl(steps.metierId, setting)),
    ],
    [title, ...lines].join(' '),
  );
}

/** What law asks comes first: nobody gets past it. */
function wordLaw({ isRegulated, duties }: Steps, { wording, profile }: Setting): readonly string[] {
  const [duty] = duties;
  const told = duty === undefined ? [] : [wording.fact(duty)];
  if (isRegulated === null) return duty === undefined ? [wording.say('steps.card.unknown')] : told;
  // The national répertoire speaks of France alone.
  if (!isRegulated) return profile.country === 'BE' ? [wording.say('steps.card.unknown')] : [];
  return [wording.say('steps.card.regulated'), ...(duty === undefined ? [wording.say('steps.card.ask-duty')] : told)];
}

function wordGap({ gap: { held, near, missing } }: Steps, { wording, library }: Setting): readonly string[] {
  const name = (codes: readonly string[]): readonly string[] =>
    codes.slice(0, mostInLine).map((code) => lowerFirst(library.getCompetence(code).label));
  const nearCodes = near.map(({ code }) => code);
  const nothing = held.length + near.length === 0 ? [wording.say('steps.card.held-none')] : [];
  return [
    ...(held.length === 0 ? nothing : [wording.say('steps.card.held', { list: name(held) })]),
    ...(near.length === 0 ? [] : [wording.say('steps.card.near', { list: name(nearCodes) })]),
    missing.length === 0
      ? wording.say('steps.card.missing-none')
      : wording.say('steps.card.missing', { list: name(missing) }),
  ];
}

function lowerFirst(label: string): string {
  return /^[A-ZÀ-Ý][a-zà-ÿ’]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function wordOffer({ offers: { leading, ofGroup, elsewhere }, isRegulated }: Steps, setting: Setting): string {
  const { wording } = setting;
  const [own, group, other] = [leading[0], ofGroup[0], elsewhere[0]];
  if (own !== undefined) {
    const key = isRegulated === false ? 'steps.card.offer' : 'steps.card.offer-regulated';
    return wording.say(key, { formation: wordFormation(own, setting) });
  }
  if (group !== undefined)
    return wording.say('steps.card.offer-of-group', { formation: wordFormation(group, setting) });
  if (other === undefined) return wording.say('steps.card.offer-none');
  return wording.say('steps.card.offer-elsewhere', {
    formation: wordFormation(other, setting),
    country: wording.country(other.country),
  });
}

function showWay({ way = [] }: Steps, setting: Setting): readonly CardElement[] {
  if (way.length === 0) return [];
  const { wording } = setting;
  return [
    subheading(wording.say('steps.card.way')),
    ...way.map((passage, index) => paragraph(`${index + 1}. ${wordPassage(passage, setting)}`)),
  ];
}

function wordPassage({ from, to, kind, shared, toLearn, isRegulated }: Passage, setting: Setting): string {
  const { wording, library } = setting;
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

function showMore(steps: Steps, setting: Setting): readonly CardElement[] {
  const { wording, library } = setting;
  const { gap, offers, duties } = steps;
  const label = (code: string): string => library.getCompetence(code).label;
  const formations = [...offers.leading, ...offers.ofGroup, ...offers.elsewhere];
  return [
    ...listed(wording.say('steps.card.all-held'), gap.held.map(label)),
    ...listed(
      wording.say('steps.card.all-near'),
      gap.near.map((near) => wordNear(near, setting)),
    ),
    ...listed(wording.say('steps.card.all-missing'), gap.missing.map(label)),
    ...listed(
      wording.say('steps.card.duties'),
      duties.map((duty) => wording.fact(duty)),
    ),
    ...listed(
      wording.say('steps.card.offers'),
      formations.map((formation) => wordWithLevel(formation, setting)),
    ),
  ];
}

function wordNear({ code, because }: NearCompetence, { wording, library }: Setting): string {
  const competence = library.getCompetence(code).label;
  return because.kind === 'metier'
    ? wording.say('steps.card.near-metier', { competence, metier: library.getMetier(because.metierId).label })
    : wording.say('steps.card.near-family', {
        competence,
        like: lowerFirst(library.getCompetence(because.code).label),
      });
}

/** Level, duration, places, next date and country, as far as told. */
function wordWithLevel(formation: Formation, setting: Setting): string {
  const { wording, profile } = setting;
  const { level, places, country } = formation;
  const details = [
    ...(level === null || formation.registration !== null ? [] : [wording.say(`levels.level-${level}`)]),
    ...(places.length === 0 ? [] : [places.join(', ')]),
    ...(profile.country === null || profile.country === country ? [] : [wording.country(country)]),
  ];
  return [wordFormation(formation, setting), ...details].join(', ');
}

function listed(title: string, lines: readonly string[]): readonly CardElement[] {
  return lines.length === 0 ? [] : [subheading(title), bullets(lines.slice(0, mostUnfolded))];
}

function listSources({ metierId, way = [], offers, duties }: Steps, { library }: Setting): readonly string[] {
  const first = [...offers.leading, ...offers.ofGroup, ...offers.elsewhere].slice(0, mostUnfolded);
  return [
    ...new Set([
      ...library.getMetier(metierId).definition.sources,
      ...way.flatMap(({ sources }) => sources),
      ...first.flatMap(({ sources }) => sources),
      ...duties.flatMap(({ sources }) => sources),
    ]),
  ];
}
