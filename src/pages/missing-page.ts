import { formatTitle } from '../voice.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import {
  addressFor,
  coloursOf,
  createNonce,
  createSay,
  getDefaultCentre,
  type Page,
  type PageDeps,
  renderSitePage,
} from './page.ts';

/** A page that does not exist, and where to go instead. */
export function createMissingPage(deps: PageDeps, text: string, wanted: string): Page {
  const { library, voice } = deps;
  const say = createSay(voice);
  const centre = getDefaultCentre(library);
  const near = library.search.findMetiers(wanted.replaceAll('-', ' ')).slice(0, 5);
  const links = near.map(({ metierId }): Html => {
    const title = formatTitle(library.getMetier(metierId).label, { titles: 'both' });
    return html`<li><a href="/fiches/${metierId}">${title}</a></li>`;
  });
  const main = html`<h1>${say('pages.missing.heading')}</h1>
<p class="lead">${text}</p>
${links.length === 0 ? null : html`<h2>${say('pages.missing.near')}</h2><ul class="tiles">${links}</ul>`}
<p><a class="button" href="${addressFor('/fiches', centre)}">${say('pages.missing.all')}</a></p>`;
  return {
    status: 404,
    title: `${say('pages.missing.title')} – ${centre.name}`,
    colours: coloursOf(centre),
    nonce: createNonce(),
    bodyClass: 'site missing',
    framedBy: null,
    scripts: null,
    body: renderSitePage(say, centre, main),
  };
}
