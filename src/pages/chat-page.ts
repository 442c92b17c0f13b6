import type { Centre } from '../../knowledge/centre.ts';
import { type Html, html, jsonBlock } from './html.ts';
import { coloursOf, createNonce, createSay, type Page, type PageDeps, type Say } from './page.ts';

/** The chat as a full page, alone or in the frame of the embed script. */
export function createChatPage(centre: Centre, { voice, assets, allowedOrigins }: PageDeps): Page {
  const say = createSay(voice);
  const nonce = createNonce();
  const colours = coloursOf(centre);
  const words = {
    placeholder: say('pages.chat.placeholder'),
    noAnswer: say('pages.chat.noAnswer'),
    // The name is put in by the page, when a counsellor speaks.
    counsellor: say('pages.chat.counsellor', { name: '{{name}}' }),
  };
  const settings = { centre: centre.centreId, nonce, colours, words };
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
<div class="privacy"><p>${say('pages.chat.privacy')}</p>
<button id="resume-open" class="plain" type="button" aria-expanded="false" aria-controls="resume">${say('pages.chat.resume')}</button></div>
${resumeForm(say)}
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

/** Asks for the code of a conversation begun on another device. */
function resumeForm(say: Say): Html {
  return html`<form id="resume" class="question" hidden>
<div class="resume-field"><label for="resume-code">${say('pages.chat.resumeLabel')}</label>
<input id="resume-code" type="text" inputmode="numeric" autocomplete="off" maxlength="60" required aria-describedby="resume-help resume-error">
<p id="resume-help">${say('pages.chat.resumeHelp')}</p>
<p id="resume-error" class="error" role="alert" hidden></p></div>
<button class="button" type="submit">${say('pages.chat.resumeYes')}</button>
<button id="resume-cancel" class="quiet" type="button">${say('pages.chat.resumeNo')}</button>
</form>`;
}
