import type { Centre } from '../../knowledge/centre.ts';
import type { Metier } from '../../knowledge/metier.ts';
import { formatTitle } from '../voice.ts';
import { ficheLink, readingOf } from './fiche.ts';
import { type Html, html } from './html.ts';
import { coloursOf, createNonce, createSay, type Page, type PageDeps, renderSitePage } from './page.ts';

/** All fiches by the first letter of their ROME code, the ROME's grands domaines. */
export function createFicheIndexPage(centre: Centre, { library, voice }: PageDeps): Page {
  const say = createSay(voice);
  const reading = readingOf(centre, library);
  const byDomaine = Map.groupBy(library.metiers, domaineOf);
  const sections = [...byDomaine.keys()].sort().map((domaine): Html => {
    const links = sortByTitle(byDomaine.get(domaine) ?? []).map(
      ({ metierId, label }) =>
        html`<li><a href="${ficheLink(metierId, reading)}">${formatTitle(label, { titles: 'both' })}</a></li>`,
    );
    return html`<section><h2>${say(`fiche-page.domaine.${domaine}`)}</h2><ul class="tiles">${links}</ul></section>`;
  });
  const lead = say('fiche-page.index.lead', { count: library.metiers.length });
  const main = html`<h1>${say('fiche-page.index.title')}</h1>
<p class="lead">${lead}</p>
${sections}
<p class="aside">${say('fiche-page.index.shared')}</p>`;
  return {
    status: 200,
    title: `${say('fiche-page.index.title')} – ${centre.name}`,
    description: lead,
    colours: coloursOf(centre),
    nonce: createNonce(),
    bodyClass: 'site index',
    framedBy: null,
    scripts: null,
    body: renderSitePage(say, centre, main),
  };
}

/** Letter of its own ROME code, or of the nearest. */
export function domaineOf({ romeCode, nearestRomeCode }: Metier): string {
  return (romeCode ?? nearestRomeCode ?? '').slice(0, 1);
}

function sortByTitle(metiers: readonly Metier[]): readonly Metier[] {
  const { compare } = new Intl.Collator('fr');
  return metiers.toSorted((one, other) => compare(one.label.feminine, other.label.feminine));
}
