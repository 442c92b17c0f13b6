import type { Manner } from '../../guidance/profile.ts';
import type { Metier } from '../../knowledge/metier.ts';
import { formatTitle } from '../voice.ts';
import { createFiche, type Fiche, renderSays, renderTerms } from './fiche.ts';
import { domaineOf } from './fiche-index-page.ts';
import { createSections, type Section, titlesQuery } from './fiche-rubriques.ts';
import { renderSources } from './fiche-sources.ts';
import { type Html, html } from './html.ts';
import {
  coloursOf,
  createNonce,
  createSay,
  getDefaultCentre,
  type Page,
  type PageDeps,
  renderSitePage,
} from './page.ts';

/** All that is known of one métier, with who says it and when. */
export function createFichePage(metier: Metier, titles: Manner['titles'], deps: PageDeps): Page {
  const say = createSay(deps.voice, titles);
  const centre = getDefaultCentre(deps.library);
  const fiche = createFiche(metier, { library: deps.library, say, titles, today: deps.today() });
  const title = formatTitle(metier.label, { titles });
  const sections = createSections(fiche);
  const main = html`<article class="fiche">
${renderHead(fiche, title)}
<div class="fiche-columns">
${renderContents(fiche, sections)}
<div class="fiche-text">
${sections.map(({ id, heading, content }) => html`<section id="${id}"><h2>${heading}</h2>${content}</section>`)}
${renderSources(fiche)}
</div>
</div>
</article>`;
  return {
    status: 200,
    title: `${title} – ${centre.name}`,
    colours: coloursOf(centre),
    nonce: createNonce(),
    bodyClass: 'site',
    framedBy: null,
    scripts: null,
    body: renderSitePage(say, centre, main),
  };
}

function renderHead(fiche: Fiche, title: string): Html {
  const { metier, say } = fiche;
  return html`<header class="fiche-head">
<p class="back"><a href="/fiches">${say('fiche-page.head.back')}</a></p>
<h1>${title.replace(' / ', '\u00a0/ ')}</h1>
<p class="code">${renderCodes(fiche)}</p>
<p class="lead">${metier.definition.text}</p>
<p class="says">${renderSays(fiche, metier.definition)}</p>
${renderSummary(fiche)}
${renderTitlesChoice(fiche)}
<p class="actions"><a class="button" href="/widget">${say('fiche-page.head.chat')}</a></p>
</header>`;
}

function renderCodes({ metier, say }: Fiche): Html {
  const rome =
    metier.romeCode !== null
      ? html`<span class="tag">${say('fiche-page.head.own', { code: metier.romeCode })}</span>`
      : html`<span class="tag">${say('fiche-page.head.near', { code: metier.nearestRomeCode ?? '' })}</span> <span class="aside">${say('fiche-page.head.nearNote')}</span>`;
  const forem =
    metier.foremCode === null
      ? null
      : html` <span class="tag">${say('fiche-page.head.forem', { code: metier.foremCode })}</span>`;
  const esco =
    metier.escoUri === null || !/^https?:\/\//.test(metier.escoUri)
      ? null
      : html` <a class="tag" href="${metier.escoUri}" rel="noopener noreferrer">${say('fiche-page.head.esco')}</a>`;
  return html`${rome}${forem}${esco}`;
}

function renderSummary({ metier, say }: Fiche): Html {
  const regulated = { true: 'regulatedYes', false: 'regulatedNo', null: 'regulatedUnknown' } as const;
  return renderTerms([
    [say('fiche-page.head.domaine'), say(`fiche-page.domaine.${domaineOf(metier)}`)],
    [
      say('fiche-page.head.level'),
      metier.usualLevel === null ? say('fiche-page.head.levelUnknown') : say(`fiche-page.level.${metier.usualLevel}`),
    ],
    [say('fiche-page.head.regulated'), say(`fiche-page.head.${regulated[`${metier.isRegulated}`]}`)],
  ]);
}

function renderTitlesChoice({ metier, say, titles }: Fiche): Html | null {
  if (metier.label.feminine === metier.label.masculine) return null;
  const link = (each: Manner['titles'], words: string): Html =>
    each === titles
      ? html`<span aria-current="true">${words}</span>`
      : html`<a href="/fiches/${metier.metierId}${titlesQuery(each)}">${words}</a>`;
  return html`<p class="titles-choice">${say('fiche-page.head.titles')}
${link('both', say('fiche-page.head.titlesBoth'))} ${link('feminine', say('fiche-page.head.titlesFeminine'))} ${link('masculine', say('fiche-page.head.titlesMasculine'))}</p>`;
}

function renderContents({ say }: Fiche, sections: readonly Section[]): Html {
  const links = sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`);
  return html`<nav class="contents" aria-label="${say('fiche-page.head.contents')}">
<p>${say('fiche-page.head.contents')}</p>
<ol>${links}<li><a href="#sources">${say('fiche-page.source.heading')}</a></li></ol>
</nav>`;
}
