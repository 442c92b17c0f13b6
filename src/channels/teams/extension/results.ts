import type { Attachment, MessagingExtensionAttachment, MessagingExtensionResponse } from 'botbuilder-core';
import type { Formation } from '../../../../knowledge/formation.ts';
import type { Metier } from '../../../../knowledge/metier.ts';
import { type CardElement, link } from '../../../exhibits/card.ts';
import { showShortFiche } from '../../../exhibits/fiche-card.ts';
import { ficheUrl } from '../../../exhibits/fiche-url.ts';
import { showFormation } from '../../../exhibits/formation-card.ts';
import type { Setting } from '../../../exhibits/setting.ts';

/** What stands in the list, and in the compose box until the message is sent: no buttons there. */
interface Preview {
  readonly title: string;
  readonly text: string;
}

/** Where cards are drawn for whoever reads a conversation. */
export type Showing = Pick<Setting, 'wording' | 'library' | 'profile' | 'publicUrl' | 'centre'>;

const previewType = 'application/vnd.microsoft.card.thumbnail';

/** Teams unfurls links with cards up to this version; ours hold nothing newer. */
const cardVersion = '1.3';

export function resultOf(attachments: readonly MessagingExtensionAttachment[]): MessagingExtensionResponse {
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [...attachments] } };
}

/** A sentence in place of results. */
export function messageOf(text: string): MessagingExtensionResponse {
  return { composeExtension: { type: 'message', text } };
}

/** The card of a métier, to insert: sourced, with its fiche. */
export function insertFiche({ metierId, definition }: Metier, showing: Showing): MessagingExtensionAttachment {
  const { wording, library } = showing;
  const title = wording.titleOf(library.getMetier(metierId));
  const card = showShortFiche(metierId, showing);
  return insert(card, { title, text: definition.text });
}

/** The card of a formation, to insert: sourced, with its own page and the fiche of the métier it leads to first. */
export function insertFormation(formation: Formation, showing: Showing): MessagingExtensionAttachment {
  const { wording, library } = showing;
  const metiers = formation.leadsTo.map((metierId) => library.getMetier(metierId));
  const [first] = metiers;
  const fiche = first === undefined ? [] : [link(wording.say('fiche.card.page'), ficheUrl(first.metierId, showing))];
  const text = wording.say('formation.card.leads-to', { value: metiers.map(wording.titleOf).join(', ') });
  return insert(addActions(showFormation(formation.formationId, showing), fiche), { title: formation.label, text });
}

/** A card as a message takes it. */
export function insert(card: Attachment, { title, text }: Preview): MessagingExtensionAttachment {
  const speak = `${title}. ${text}`;
  return {
    ...card,
    content: { ...card.content, version: cardVersion, speak, fallbackText: speak },
    preview: { contentType: previewType, content: { title, text: escapeHtml(text) } },
  };
}

function addActions(card: Attachment, added: readonly CardElement[]): Attachment {
  const actions: readonly CardElement[] = card.content.actions ?? [];
  return { ...card, content: { ...card.content, actions: [...actions, ...added] } };
}

/** Teams reads a little HTML in the text of a preview. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
