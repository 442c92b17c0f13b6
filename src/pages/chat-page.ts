import type { Centre } from '../../knowledge/centre.ts';
import { wordKept } from '../word-kept.ts';
import { html, jsonBlock } from './html.ts';
import { addressFor, coloursOf, createNonce, createSay, type Page, type PageDeps } from './page.ts';

/** What the address of the chat page may ask for. */
export interface ChatWish {
  /** A computer that strangers share. */
  readonly isShared: boolean;
}

/** The chat as a full page, alone or in the frame of the embed script: its script fills it, and takes over what stands here. */
export function createChatPage(centre: Centre, { isShared }: ChatWish, deps: PageDeps): Page {
  const { voice, assets, allowedOrigins, retentionDays } = deps;
  const say = createSay(voice);
  const settings = {
    centre: centre.centreId,
    centreName: centre.name,
    phone: centre.phone,
    kept: wordKept(say, retentionDays),
    isShared,
    cardsUrl: assets.urlOf('adaptive-cards.js'),
  };
  return {
    status: 200,
    title: `${say('pages.chat.title')} – ${centre.name}`,
    description: say('pages.chat.description'),
    colours: coloursOf(centre),
    nonce: createNonce(),
    bodyClass: 'chat',
    framedBy: [...allowedOrigins, ...centre.origins],
    style: 'chat.css',
    scripts: html`<script src="${assets.urlOf('chat.js')}" defer></script>`,
    body: html`${jsonBlock('settings', settings)}
<div id="chat" class="chat-frame">
<header class="chat-header"><div class="chat-names"><h1>${say('widget.heading')}</h1><p>${centre.name}</p></div></header>
<main class="chat-main"><p class="privacy">${say('widget.privacy')} <a href="${addressFor('/confidentialite', centre)}" target="_blank" rel="noopener">${say('widget.rights')}</a></p><div class="skeleton" role="status"><span class="sr-only">${say('widget.states.loading')}</span><i></i><i></i></div></main>
</div>
<noscript><p class="state">${say('pages.chat.noScript')} <a href="${addressFor('/fiches', centre)}">${say('pages.missing.all')}</a></p></noscript>`,
  };
}
