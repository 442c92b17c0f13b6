import { isOutdated } from '../../knowledge/is-outdated.ts';
import type { Source } from '../../knowledge/source.ts';
import { wordSources } from '../exhibits/word-sources.ts';
import { type Fiche, formatDate, renderTerms } from './fiche.ts';
import { type Html, html } from './html.ts';
import type { Say } from './page.ts';

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

/** At the head: the publications that the fiche is built on, their licences and their age; the list has the rest. */
export function renderNotice({ library, say, sourceNumbers, today }: Fiche): Html | null {
  const licensed = [...sourceNumbers.keys()]
    .map((sourceId) => library.getSource(sourceId))
    .filter(({ licence }) => licence !== null);
  return licensed.length === 0 ? null : html`<p class="aside">${wordSources(licensed, 'short', say, today)}</p>`;
}

function renderSource({ say, today }: Fiche, source: Source): Html {
  const unknown = say('fiche-page.source.unknown');
  return html`<p class="source-title">${source.title} <span class="tag">${say(`fiche-page.source.quality.${source.quality}`)}</span></p>
${renderTerms([
  [say('fiche-page.source.publisher'), source.publisher],
  [say('fiche-page.source.date'), renderDate(source, say, today)],
  [say('fiche-page.source.licence'), renderLicence(source) ?? unknown],
  [say('fiche-page.source.address'), renderAddress(source.address) ?? unknown],
  [say('fiche-page.source.caution'), source.caution],
])}`;
}

/** What is published to be used again is published anew every year: an old edition says that it is one. */
function renderDate({ date, licence }: Source, say: Say, today: Date): string {
  if (date === null) return say('fiche-page.source.dateUnknown');
  const isOld = licence !== null && isOutdated(date, today.toISOString().slice(0, 10));
  const words = formatDate(say, date);
  return isOld ? say('fiche-page.source.old', { date: words }) : words;
}

function renderLicence({ licence, licenceAddress }: Source): Html | string | null {
  if (licence === null || licenceAddress === null) return licence;
  return html`<a href="${licenceAddress}" rel="license noopener noreferrer">${licence}</a>`;
}

function renderAddress(address: string | null): Html | string | null {
  if (address === null || !/^https?:\/\//.test(address)) return address;
  return html`<a href="${address}" rel="noopener noreferrer">${address}</a>`;
}
