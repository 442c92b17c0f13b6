import type { Centre } from '../../knowledge/centre.ts';
import { html, jsonBlock } from './html.ts';
import { coloursOf, createNonce, createSay, type Page, type PageDeps } from './page.ts';

/** The chat as a full page, alone or in the frame of the embed script. */
export function createChatPage(centre: Centre, { voice, assets, allowedOrigins }: PageDeps): Page {
  const say = createSay(voice);
  const nonce = createNonce();
  const colours = coloursOf(centre);
  const settings = { centre: centre.centreId, nonce, colours, words: { placeholder: say('pages.chat.placeholder') } };
  return {
    status: 200,
    title: `${say('pages.chat.title')} – ${centre.name}`,
    colours,
    nonce,
    bodyClass: 'chat',
    framedBy: allowedOrigins,
    hasWebChat: true,
    scripts: html`<script src="${assets.urlOf('chat.js')}" defer></script>
<script id="webchat-script" src="${assets.urlOf('webchat.js')}" defer></script>`,
    body: html`${jsonBlock('settings', settings)}
<header class="chat-header">
<div class="chat-names"><h1>${say('pages.chat.heading')}</h1><p>${centre.name}</p></div>
<button id="restart" class="quiet" type="button">${say('pages.chat.restart')}</button>
</header>
<p class="privacy">${say('pages.chat.privacy')}</p>
<div id="restart-question" class="question" role="group" aria-labelledby="restart-words" hidden>
<p id="restart-words">${say('pages.chat.restartQuestion')}</p>
<button id="restart-yes" class="button" type="button">${say('pages.chat.restartYes')}</button>
<button id="restart-no" class="quiet" type="button">${say('pages.chat.restartNo')}</button>
</div>
<main class="chat-main">
<div id="loading" class="state" role="status"><p>${say('pages.chat.loading')}</p></div>
<div id="trouble" class="state" role="alert" hidden>
<p>${say('pages.chat.trouble')}</p>
<p>${say('pages.chat.troubleContact', { phone: centre.phone })}</p>
<button id="retry" class="button" type="button">${say('pages.chat.retry')}</button>
</div>
<div id="webchat" hidden></div>
<noscript><div class="state"><p>${say('pages.chat.noScript')} <a href="/fiches">${say('pages.missing.all')}</a></p></div></noscript>
</main>`,
  };
}
