import type { Attachment } from 'botbuilder-core';
import { composeBilan } from '../../guidance/bilan.ts';
import type { Block, Section } from '../bilan/bilan-text.ts';
import { wordBilan } from '../bilan/word-bilan.ts';
import { bullets, type CardElement, card, footnote, heading, link, paragraph, reply, subheading } from './card.ts';
import { showProfile } from './picture.ts';
import type { Setting } from './setting.ts';

/** Where the bilan can be opened and kept, and that it can be read here. */
export function showBilanLink(setting: Setting): Attachment {
  return card([], [...linkBilan(setting), reply(setting.wording.say('bilan.chat.here')), ...offerFollowUp(setting)]);
}

/** Never asked by itself: it stands there to be tapped. */
function offerFollowUp({ wording, followUpDays, canFollowUp }: Setting): readonly CardElement[] {
  if (!canFollowUp) return [];
  const days = wording.say('common.days', { count: followUpDays });
  return [reply(wording.say('follow-up.consent.choice', { days }))];
}

function linkBilan({ wording, bilanUrl }: Setting): readonly CardElement[] {
  const url = bilanUrl();
  return [link(wording.say('bilan.chat.pdf'), `${url}&format=pdf`), link(wording.say('bilan.chat.page'), url)];
}

/** Under the first pistes: one tap opens the bilan, another shows it here. */
export function showKeep({ wording, bilanUrl }: Setting): Attachment {
  return card(
    [],
    [link(wording.say('bilan.chat.pdf'), `${bilanUrl()}&format=pdf`), reply(wording.say('bilan.chat.here'))],
  );
}

/** The whole bilan in the chat, one card a section. */
export function showBilan(setting: Setting): readonly Attachment[] {
  const bilan = composeBilan(setting.profile, setting.library);
  if (bilan === undefined) return [];
  const { sections } = wordBilan(bilan, setting);
  return [
    ...sections.map((section, index) => showSection(section, index === 0 ? [showProfile(setting)] : [])),
    card([], [...linkBilan(setting), ...offerFollowUp(setting)]),
  ];
}

function showSection({ heading: title, blocks }: Section, pictures: readonly CardElement[]): Attachment {
  const links = blocks.flatMap((block) => (block.kind === 'link' ? [link(block.text, block.url)] : []));
  return card([heading(title), ...pictures, ...blocks.flatMap(drawBlock)], links);
}

function drawBlock(block: Block): readonly CardElement[] {
  switch (block.kind) {
    case 'heading':
    case 'subheading':
      return [subheading(block.text)];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'note':
      return [footnote(block.text)];
    case 'list':
      return [bullets(block.lines)];
    case 'steps':
      return block.lines.map((line, index) => paragraph(`${index + 1}. ${line}`));
    // Links are buttons of the card; a picture of the whole stands at its head.
    case 'link':
    case 'picture':
      return [];
  }
}
