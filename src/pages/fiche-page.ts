import { findAssessed } from '../../guidance/self-assessment.ts';
import type { Centre } from '../../knowledge/centre.ts';
import type { Metier } from '../../knowledge/metier.ts';
import { listSearches, noSearches, type SearchUrls } from '../search-urls.ts';
import { formatTitle } from '../voice.ts';
import { createFiche, type Fiche, ficheLink, type Reading, renderMarks } from './fiche.ts';
import { renderBrief } from './fiche-brief.ts';
import { type Chapter, createChapters, listUnknown } from './fiche-rubriques.ts';
import { renderNotice, renderSources } from './fiche-sources.ts';
import { type Html, html } from './html.ts';
import {
  addressFor,
  coloursOf,
  createNonce,
  createSay,
  findPageCentre,
  getDefaultCentre,
  type Page,
  type PageDeps,
  renderSitePage,
} from './page.ts';

/** All that is known of one métier, with who says it and when. */
export function createFichePage(
  metier: Metier,
  reading: Reading,
  deps: Pick<PageDeps, 'library' | 'voice' | 'today'> & Partial<Pick<PageDeps, 'searchUrls'>>,
): Page {
  const say = createSay(deps.voice, reading.titles);
  const centre = findPageCentre(deps.library, reading.centreId ?? undefined) ?? getDefaultCentre(deps.library);
  const fiche = createFiche(metier, { ...reading, library: deps.library, say, today: deps.today() });
  const title = formatTitle(metier.label, reading);
  const chapters = createChapters(fiche);
  const main = html`<article class="fiche">
${renderHead(fiche, { title, centre, searchUrls: deps.searchUrls ?? noSearches })}
<div class="fiche-columns">
${renderContents(fiche, chapters)}
<div class="fiche-text">
${chapters.map(renderChapter)}
${renderUnknown(fiche, centre, chapters)}
${renderSources(fiche)}
</div>
</div>
</article>`;
  return {
    status: 200,
    title: `${title} – ${centre.name}`,
    description: metier.definition.text,
    colours: coloursOf(centre),
    nonce: createNonce(),
    bodyClass: 'site',
    framedBy: null,
    scripts: null,
    body: renderSitePage(say, centre, main),
  };
}

interface Head {
  readonly title: string;
  readonly centre: Centre;
  readonly searchUrls: SearchUrls;
}

function renderHead(fiche: Fiche, { title, centre, searchUrls }: Head): Html {
  const { metier, say } = fiche;
  return html`<header class="fiche-head">
<p class="back"><a href="${addressFor('/fiches', centre)}">${say('fiche-page.head.back')}</a></p>
<h1>${title.replace(' / ', '\u00a0/ ')}</h1>
<p class="lead">${metier.definition.text}${renderMarks(fiche, metier.definition.sources)}</p>
${renderCountryChoice(fiche)}
${renderBrief(fiche)}
${renderNotice(fiche)}
<p class="actions"><a class="button" href="${addressFor('/widget', centre)}">${say('fiche-page.head.chat')}</a> <span class="aside">${renderHint(fiche)}</span></p>
${renderSearches(fiche, searchUrls)}
<div class="choices"><p class="code">${renderCodes(fiche)}</p>${renderTitlesChoice(fiche)}</div>
</header>`;
}

/** Formations and offers stand elsewhere: nothing of these is told here. */
function renderSearches({ metier, country, say }: Fiche, searchUrls: SearchUrls): Html | null {
  const found = listSearches(metier, country, searchUrls);
  if (found.length === 0) return null;
  return html`<p class="actions">${found.map(({ kind, country: where, url }) => html`<a class="quiet" href="${url}" rel="noopener noreferrer">${say(`fiche.card.${kind}.${where}`)}</a> `)}</p>`;
}

/** What one can ask the assistant about this very métier. */
function renderHint({ metier, library, say }: Fiche): string {
  const isAssessed = findAssessed(metier.metierId, library) !== undefined;
  return say(isAssessed ? 'fiche-page.head.hintAssess' : 'fiche-page.head.hint');
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

function renderCountryChoice(fiche: Fiche): Html {
  const { say } = fiche;
  return html`<p class="choice">${say('fiche-page.head.country')}
${renderChip(fiche, { country: null }, say('fiche-page.head.countryBoth'))} ${renderChip(fiche, { country: 'FR' }, say('fiche-page.fact.country.FR'))} ${renderChip(fiche, { country: 'BE' }, say('fiche-page.fact.country.BE'))}</p>`;
}

function renderTitlesChoice(fiche: Fiche): Html | null {
  const { metier, say } = fiche;
  if (metier.label.feminine === metier.label.masculine) return null;
  return html`<p class="choice">${say('fiche-page.head.titles')}
${renderChip(fiche, { titles: 'both' }, say('fiche-page.head.titlesBoth'))} ${renderChip(fiche, { titles: 'feminine' }, say('fiche-page.head.titlesFeminine'))} ${renderChip(fiche, { titles: 'masculine' }, say('fiche-page.head.titlesMasculine'))}</p>`;
}

/** Links rather than a form: each choice has an address of its own, to keep or to send. */
function renderChip(fiche: Fiche, change: Partial<Reading>, words: string): Html {
  const { titles, country, centreId } = fiche;
  const wanted = { titles, country, centreId, ...change };
  const isCurrent = wanted.titles === titles && wanted.country === country;
  if (isCurrent) return html`<span class="chip" aria-current="true">${words}</span>`;
  return html`<a class="chip" href="${ficheLink(fiche.metier.metierId, wanted)}">${words}</a>`;
}

function renderContents({ say }: Fiche, chapters: readonly Chapter[]): Html {
  const links = chapters.map(({ id, heading, sections }) => {
    const own = sections.map((section) => html`<li><a href="#${section.id}">${section.heading}</a></li>`);
    return html`<li><a href="#${id}">${heading}</a><ol>${own}</ol></li>`;
  });
  return html`<nav class="contents" aria-label="${say('fiche-page.head.contents')}">
<p>${say('fiche-page.head.contents')}</p>
<ol>${links}<li><a href="#sources">${say('fiche-page.source.heading')}</a></li></ol>
</nav>`;
}

function renderChapter({ id, heading, sections }: Chapter): Html {
  const parts = sections.map(
    (section) => html`<section id="${section.id}"><h3>${section.heading}</h3>${section.content}</section>`,
  );
  return html`<section id="${id}" class="chapter"><h2>${heading}</h2>${parts}</section>`;
}

/** An honest end: what people often ask and no source tells, and who may know. */
function renderUnknown(fiche: Fiche, centre: Centre, chapters: readonly Chapter[]): Html | null {
  const { say } = fiche;
  const names = listUnknown(fiche, chapters);
  if (names.length === 0) return null;
  return html`<section class="unknown"><h2>${say('fiche-page.unknown.heading')}</h2>
<p>${say('fiche-page.unknown.names', { names })}</p>
<p>${say('fiche-page.unknown.ask')} <a href="${addressFor('/', centre)}#contact">${say('fiche-page.unknown.contact')}</a></p></section>`;
}
