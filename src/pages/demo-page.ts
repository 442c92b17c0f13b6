import type { Centre } from '../../knowledge/centre.ts';
import { formatTitle } from '../voice.ts';
import { renderContact } from './contact.ts';
import { ficheLink, readingOf } from './fiche.ts';
import { type Html, html } from './html.ts';
import {
  addressFor,
  coloursOf,
  createNonce,
  createSay,
  type Page,
  type PageDeps,
  renderSitePage,
  type Say,
} from './page.ts';

/** The site of a training centre with the chat on it, as one would show it to its director. */
export function createDemoPage(centre: Centre, deps: PageDeps, origin: string): Page {
  const { voice, assets } = deps;
  const say = createSay(voice);
  const { primary, onPrimary } = coloursOf(centre);
  const main = html`${renderHero(say, centre)}
${renderSteps(say)}
${renderExamples(say)}
${renderPromises(say)}
${renderMetiers(say, centre, deps)}
${renderContactPart(say, centre)}
${renderSnippet(say, `<script src="${origin}/widget.js" data-centre="${centre.centreId}" defer></script>`)}`;
  return {
    status: 200,
    title: say('pages.demo.title', { centre: centre.name }),
    description: say('pages.demo.lead'),
    colours: coloursOf(centre),
    nonce: createNonce(),
    bodyClass: 'site demo',
    framedBy: null,
    scripts: html`<script src="${assets.urlOf('widget.js')}" data-centre="${centre.centreId}" data-colour="${primary}" data-on-colour="${onPrimary}" data-greeting="${say('pages.demo.greeting')}" defer></script>`,
    body: renderSitePage(say, centre, main),
  };
}

function renderHero(say: Say, centre: Centre): Html {
  const chat = addressFor('/widget', centre);
  return html`<section class="hero">
<div>
<h1>${say('pages.demo.heading')}</h1>
<p class="lead">${say('pages.demo.lead')}</p>
<p class="actions">
<a class="button" href="${chat}" data-aiguilleur-open>${say('pages.demo.start')}</a>
<a class="quiet" href="${addressFor('/fiches', centre)}">${say('pages.demo.browse')}</a>
</p>
<p class="aside"><a href="${chat}">${say('pages.demo.fullPage')}</a></p>
</div>
<svg class="rails" viewBox="0 0 320 260" role="img" aria-label="${say('pages.demo.illustration')}">
<path class="rail" d="M160 256V150C160 90 60 110 60 40"/>
<path class="rail" d="M160 256V40"/>
<path class="rail chosen" d="M160 256V150C160 90 260 110 260 40"/>
<circle class="stop" cx="60" cy="30" r="16"/><circle class="stop" cx="160" cy="30" r="16"/>
<circle class="stop chosen" cx="260" cy="30" r="20"/><circle class="here" cx="160" cy="236" r="14"/>
</svg>
</section>`;
}

function renderSteps(say: Say): Html {
  const step = (name: string, text: string): Html => html`<li><h3>${name}</h3><p>${text}</p></li>`;
  return html`<section>
<h2>${say('pages.demo.stepsHeading')}</h2>
<ol class="steps">
${step(say('pages.demo.step1'), say('pages.demo.step1Text'))}
${step(say('pages.demo.step2'), say('pages.demo.step2Text'))}
${step(say('pages.demo.step3'), say('pages.demo.step3Text'))}
</ol>
</section>`;
}

function renderExamples(say: Say): Html {
  const examples = [say('pages.demo.ask1'), say('pages.demo.ask2'), say('pages.demo.ask3'), say('pages.demo.ask4')];
  return html`<section>
<h2>${say('pages.demo.askHeading')}</h2>
<ul class="examples">${examples.map((words) => html`<li>${words}</li>`)}</ul>
</section>`;
}

function renderPromises(say: Say): Html {
  const promise = (name: string, text: string): Html => html`<div><dt>${name}</dt><dd>${text}</dd></div>`;
  return html`<section>
<h2>${say('pages.demo.promiseHeading')}</h2>
<dl class="promises">
${promise(say('pages.demo.promise1'), say('pages.demo.promise1Text'))}
${promise(say('pages.demo.promise2'), say('pages.demo.promise2Text'))}
${promise(say('pages.demo.promise3'), say('pages.demo.promise3Text'))}
${promise(say('pages.demo.promise4'), say('pages.demo.promise4Text'))}
</dl>
</section>`;
}

function renderMetiers(say: Say, centre: Centre, { library }: PageDeps): Html {
  const reading = readingOf(centre, library);
  // Every fourth: some of each sector rather than the first of the alphabet.
  const shown = library.metiers.filter((_, index) => index % 4 === 0).slice(0, 8);
  return html`<section>
<h2>${say('pages.demo.metiersHeading')}</h2>
<ul class="tiles">
${shown.map(({ metierId, label }) => html`<li><a href="${ficheLink(metierId, reading)}">${formatTitle(label, { titles: 'both' })}</a></li>`)}
</ul>
<p><a href="${addressFor('/fiches', centre)}">${say('pages.demo.metiersAll')}</a></p>
</section>`;
}

function renderContactPart(say: Say, centre: Centre): Html {
  return html`<section id="contact" class="contact">
<h2>${say('pages.demo.contactHeading')}</h2>
<p class="contact-name">${centre.name}</p>
${renderContact(say, centre)}
</section>`;
}

function renderSnippet(say: Say, tag: string): Html {
  return html`<section class="snippet">
<h2>${say('pages.demo.siteHeading')}</h2>
<p>${say('pages.demo.siteText')}</p>
<pre tabindex="0"><code>${tag}</code></pre>
</section>`;
}
