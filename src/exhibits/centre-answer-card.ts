import type { Attachment } from 'botbuilder-core';
import type { Centre } from '../../knowledge/centre.ts';
import type { CentreAnswer } from '../../knowledge/centre-answer.ts';
import type { Library } from '../../knowledge/library.ts';
import type { MetierId } from '../../knowledge/metier.ts';
import { card, link } from './card.ts';
import { ficheUrl } from './fiche-url.ts';
import type { Setting } from './setting.ts';
import type { Wording } from './wording.ts';

/** Where more of it can be read: the fiche, and the page that the centre names; nothing where it names none. */
export function showCentreAnswer({ metierId, link: url }: CentreAnswer, setting: Setting): readonly Attachment[] {
  const { wording, library } = setting;
  const links = [
    ...(metierId === null || library.findMetier(metierId) === undefined
      ? []
      : [link(wording.say('fiche.card.page'), ficheUrl(metierId, setting))]),
    ...(url === null ? [] : [link(wording.say('answers.centre.link'), url)]),
  ];
  return links.length === 0 ? [] : [card([], links)];
}

/** What a centre answers, who answers for it and since when; past its day of review, that it may be out of date. */
export function wordCentreAnswer(
  { text, metierId, country, source, checkedOn, reviewOn }: CentreAnswer,
  { name: centre }: Pick<Centre, 'name'>,
  wording: Wording,
  library: Library,
): string {
  const date = wording.date(checkedOn);
  const isOver = reviewOn !== null && reviewOn < wording.today().toISOString().slice(0, 10);
  const isLabelled = country !== null && wording.manner.country === null;
  return [
    ...(text === ''
      ? []
      : [isLabelled ? wording.say('sources.of-country', { country: wording.country(country), text }) : text]),
    ...nameFiche(metierId, wording, library),
    ...(isOver ? [wording.say('answers.centre.to-check')] : []),
    source === ''
      ? wording.say('answers.centre.source', { centre, date })
      : wording.say('answers.centre.source-of', { centre, source, date }),
  ].join('\n');
}

function nameFiche(metierId: MetierId | null, wording: Wording, library: Library): readonly string[] {
  const metier = metierId === null ? undefined : library.findMetier(metierId);
  return metier === undefined ? [] : [wording.say('answers.centre.fiche', { metier: wording.titleOf(metier) })];
}
