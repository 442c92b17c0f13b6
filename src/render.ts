import { type Activity, ActivityTypes, type Attachment, InputHints } from 'botbuilder-core';
import type { Message, Option } from '../dialogs/dialog.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Library } from '../knowledge/library.ts';
import type { Title } from '../knowledge/metier.ts';
import { type Conversation, countOffer, nameOffer, nothingOffered, type Offer } from './conversation.ts';
import { wordAnswer } from './exhibits/answer-card.ts';
import { card, tap } from './exhibits/card.ts';
import { wordCentreAnswer } from './exhibits/centre-answer-card.ts';
import { showExhibit } from './exhibits/exhibit.ts';
import type { Setting } from './exhibits/setting.ts';
import { createWording, type Wording } from './exhibits/wording.ts';
import type { Opened } from './rights/signed-links.ts';
import { noSearches, type SearchUrls } from './search-urls.ts';
import { formatTitle, type Voice } from './voice.ts';
import { wordKept } from './word-kept.ts';

/** The activities of one turn, and what the person may answer to the last of them. */
export interface Rendered {
  readonly activities: readonly Partial<Activity>[];
  readonly offered: Offer;
}

/** Puts what the bot says into activities that every channel carries. */
export type Render = (said: readonly Message[], conversation: Conversation, conversationId: string) => Rendered;

/** What the operator chose and a person is told. */
export interface Site {
  /** Where the fiches stand, such as `https://bot.centre.example`. */
  readonly publicUrl: string;
  /** Where job offers are looked for; by default nowhere. */
  readonly searchUrls?: SearchUrls;
  /** Days that a conversation is kept after its last message. */
  readonly retentionDays: number;
  /** Days until whoever agreed is written to; by default nobody is. */
  readonly followUpDays?: number;
  /** Where a conversation's own data can be read, for some minutes. */
  exportUrlOf(opened: Opened): string;
  /** Where its bilan can be read, for an hour. */
  bilanUrlOf(opened: Opened): string;
  /** Where a picture of its profile stands, for a day. */
  pictureUrlOf(opened: Opened): string;
}

/** Text is always plain: nothing that people write can become markup. */
export function createRender(voice: Voice, library: Library, site: Site, today: () => Date): Render {
  const { publicUrl, retentionDays, followUpDays = 0, searchUrls = noSearches } = site;
  return (said, { profile, keptWords, ratings, offered: before, receipt = null, isFollowUpAgreed }, conversationId) => {
    const wording = createWording(voice, library, profile, today);
    const centre = library.findCentre(profile.centreId) ?? library.centres[0];
    if (centre === undefined) throw new Error('The library holds no centre');
    const opened: Opened = { conversationId, receipt: receipt?.number ?? '' };
    const exportUrl = (): string => site.exportUrlOf(opened);
    const bilanUrl = (): string => site.bilanUrlOf(opened);
    const pictureUrl = (metierId?: string): string =>
      site.pictureUrlOf(opened) + (metierId === undefined ? '' : `&metier=${encodeURIComponent(metierId)}`);
    const canFollowUp = followUpDays > 0 && isFollowUpAgreed !== true;
    const urls = { publicUrl, searchUrls, exportUrl, bilanUrl, pictureUrl };
    const kept = { profile, keptWords, ratings, receipt };
    const setting: Setting = { ...kept, ...urls, wording, library, centre, retentionDays, followUpDays, canFollowUp };
    const offering = said.at(-1);
    const choices = (offering?.options ?? []).map((each) => labelOption(each, profile, wording));
    const next: Offer = choices.length === 0 ? nothingOffered : { choices, pick: offering?.pick ?? 'one' };
    const offered = countOffer(before, next);
    return {
      activities: said.map((each) => renderMessage(each, setting, each === offering ? offered : nothingOffered)),
      offered,
    };
  };
}

function renderMessage(said: Message, setting: Setting, offered: Offer): Partial<Activity> {
  const { wording, centre, retentionDays, followUpDays } = setting;
  const attachments = [
    ...(said.show === undefined ? [] : showExhibit(said.show, setting)),
    ...(offered.pick === 'many' ? [pickCard(offered, wording)] : []),
    ...(said.rate === undefined ? [] : [rateCard(said.rate, wording)]),
  ];
  const lead = wording.say(said.key, {
    centre: centre.name,
    kept: wordKept(wording.say, retentionDays),
    days: wording.say('common.days', { count: followUpDays }),
    ...said.values,
  });
  const text = [lead, ...wordShown(said.show, setting)].join('\n');
  return {
    type: ActivityTypes.Message,
    text,
    textFormat: 'plain',
    locale: 'fr-FR',
    inputHint: offered.choices.length > 0 ? InputHints.ExpectingInput : InputHints.AcceptingInput,
    ...(attachments.length > 0 ? { attachments, attachmentLayout: 'list' } : {}),
    ...(offered.choices.length > 0 && offered.pick === 'one' ? { suggestedActions: suggest(offered) } : {}),
    ...tellChannel(said, offered),
  };
}

/** What is told in words below the sentence, besides any card. */
function wordShown(show: Message['show'], { wording, library, centre }: Setting): readonly string[] {
  if (show?.kind === 'answer') return [wordAnswer(show.answer, wording, library)];
  return show?.kind === 'centre-answer' ? [wordCentreAnswer(show.answer, centre, wording, library)] : [];
}

/** What channels may make use of: the pistes in their order, and which offer this is. */
function tellChannel({ show }: Message, { choices, number }: Offer): Pick<Partial<Activity>, 'channelData'> {
  const told = {
    ...(show?.kind === 'pistes' ? { pistes: show.pistes.map(({ metierId }) => metierId) } : {}),
    ...(choices.length > 0 ? { offer: { number, ids: choices.map(({ id }) => id) } } : {}),
  };
  return Object.keys(told).length === 0 ? {} : { channelData: told };
}

function suggest({ choices }: Offer): Activity['suggestedActions'] {
  return { to: [], actions: choices.map(({ label }) => ({ type: 'imBack', title: label, value: label })) };
}

/** Boxes to tick, as many as fit, one button for all, and those that answer for the whole list. */
function pickCard(offer: Offer, wording: Wording): Attachment {
  const { choices } = offer;
  const of = nameOffer(offer);
  const options = choices.filter(({ isApart }) => isApart !== true);
  const input = {
    type: 'Input.ChoiceSet',
    id: 'picked',
    label: wording.say('common.pick.label'),
    isMultiSelect: true,
    style: 'expanded',
    wrap: true,
    choices: options.map(({ id, label }) => ({ title: label, value: id })),
  };
  const boxes = options.length === 0 ? [] : [input];
  const submit = { type: 'Action.Submit', title: wording.say('common.pick.submit'), data: { action: 'pick', of } };
  const apart = choices
    .filter(({ isApart }) => isApart === true)
    .map(({ id, label }) => tap(label, { action: 'pick', of, picked: id }));
  // A list may turn out empty: then there is nothing to send but that.
  return card(boxes, boxes.length === 0 ? apart : [submit, ...apart]);
}

/** 👍 and 👎 under an answer. */
function rateCard(about: string, wording: Wording): Attachment {
  return card(
    [],
    (['up', 'down'] as const).map((rating) =>
      tap(wording.say(`common.rate.${rating}`), { action: 'rate', about, rating }),
    ),
  );
}

function labelOption(option: Option, profile: Profile, wording: Wording): Offer['choices'][number] {
  const { id, isApart } = option;
  const label = 'key' in option ? wording.say(option.key, option.values) : spell(option.label, profile);
  return { id, label, ...(isApart === true && { isApart }) };
}

function spell(label: string | Title, profile: Profile): string {
  return typeof label === 'string' ? capitalise(label) : formatTitle(label, profile);
}

function capitalise(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
