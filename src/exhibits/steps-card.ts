import type { Attachment } from 'botbuilder-core';
import { type FirstOffer, findFirstOffer } from '../../guidance/offers.ts';
import type { Steps } from '../../guidance/steps.ts';
import { bullets, type CardElement, card, heading, link, paragraph, subheading, unfold } from './card.ts';
import { ficheUrl } from './fiche-url.ts';
import { linkSearches } from './link-searches.ts';
import type { Setting } from './setting.ts';
import { sourceNote } from './source-note.ts';
import { listOffers, listSources, lowerFirst, wordLaw, wordNear, wordOffer, wordPassage } from './word-steps.ts';

/** A line holds as much as one reads at once; what unfolds, as much as a phone shows. */
const mostInLine = 3;
const mostUnfolded = 8;

/** How to get to a métier, in a few lines: the law, what one has of it, what is missing, the way; the rest unfolds. */
export function showSteps(steps: Steps, setting: Setting): Attachment {
  const { wording, library } = setting;
  const title = wording.say('steps.card.title', { metier: library.getMetier(steps.metierId).label });
  // What law asks comes first: nobody gets past it.
  const lines = [...wordLaw(steps, setting), ...wordGap(steps, setting), wordFirstOffer(steps, setting)];
  return card(
    [
      heading(title),
      ...lines.map(paragraph),
      ...showWay(steps, setting),
      sourceNote(listSources(steps, setting, mostUnfolded), setting),
    ],
    [
      unfold(wording.say('steps.card.more'), showMore(steps, setting)),
      link(wording.say('fiche.card.page'), ficheUrl(steps.metierId, setting)),
      ...linkSearches(library.getMetier(steps.metierId), setting),
    ],
    [title, ...lines].join(' '),
  );
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

const offerKeys: Readonly<Record<FirstOffer['standing'], string>> = {
  leading: 'steps.card.offer-regulated',
  ofGroup: 'steps.card.offer-of-group',
  elsewhere: 'steps.card.offer-elsewhere',
};

function wordFirstOffer({ offers, isRegulated }: Steps, setting: Setting): string {
  const { wording } = setting;
  const first = findFirstOffer(offers);
  if (first === undefined) return wording.say('steps.card.offer-none');
  const { standing, formation } = first;
  const key = standing === 'leading' && isRegulated === false ? 'steps.card.offer' : offerKeys[standing];
  return wording.say(key, { formation: wordOffer(formation, setting) });
}

function showWay({ way = [] }: Steps, setting: Setting): readonly CardElement[] {
  if (way.length === 0) return [];
  const { wording } = setting;
  return [
    subheading(wording.say('steps.card.way')),
    ...way.map((passage, index) => paragraph(`${index + 1}. ${wordPassage(passage, setting)}`)),
  ];
}

function showMore(steps: Steps, setting: Setting): readonly CardElement[] {
  const { wording, library } = setting;
  const { gap, offers, duties } = steps;
  const label = (code: string): string => library.getCompetence(code).label;
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
      listOffers(offers).map((formation) => wordOffer(formation, setting)),
    ),
  ];
}

function listed(title: string, lines: readonly string[]): readonly CardElement[] {
  return lines.length === 0 ? [] : [subheading(title), bullets(lines.slice(0, mostUnfolded))];
}
