import type { Source } from '../../knowledge/source.ts';
import { type Fiche, formatDate, renderTerms } from './fiche.ts';
import { type Html, html } from './html.ts';

/** Every source of the fiche, numbered as in its text; what a source does not tell is shown as not told. */
export function renderSources(fiche: Fiche): Html {
  const { library, say, sourceNumbers } = fiche;
  const sources = [...sourceNumbers].map(
    ([sourceId, number]) => html`<li id="source-${number}">${renderSource(fiche, library.getSource(sourceId))}</li>`,
  );
  return html`<section id="sources" class="sources">
<h2>${say('fiche-page.source.heading')}</h2>
<p class="aside">${say('fiche-page.source.lead')}</p>
<ol>${sources}</ol>
</section>`;
}

function renderSource({ say }: Fiche, source: Source): Html {
  const unknown = say('fiche-page.source.unknown');
  return html`<p class="source-title">${source.title} <span class="tag">${say(`fiche-page.source.quality.${source.quality}`)}</span></p>
${renderTerms([
  [say('fiche-page.source.publisher'), source.publisher],
  [
    say('fiche-page.source.date'),
    source.date === null ? say('fiche-page.source.dateUnknown') : formatDate(say, source.date),
  ],
  [say('fiche-page.source.licence'), source.licence ?? unknown],
  [say('fiche-page.source.address'), renderAddress(source.address) ?? unknown],
  [say('fiche-page.source.caution'), source.caution],
])}`;
}

function renderAddress(address: string | null): Html | string | null {
  if (address === null || !/^https?:\/\//.test(address)) return address;
  return html`<a href="${address}" rel="noopener noreferrer">${address}</a>`;
}
