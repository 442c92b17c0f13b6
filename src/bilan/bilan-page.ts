import { type Html, html } from '../pages/html.ts';
import {
  coloursOf,
  createNonce,
  createSay,
  getDefaultCentre,
  type Page,
  type PageDeps,
  renderSitePage,
} from '../pages/page.ts';
import { linkMinutes } from '../rights/signed-links.ts';
import type { BilanText, Block } from './bilan-text.ts';
import { drawPicture, pictureWidth, type Theme } from './draw-picture.ts';
import type { Picture } from './picture.ts';

/** A bilan to read in a browser, and to print. */
export function createBilanPage(bilan: BilanText, token: string, centreId: string, deps: PageDeps): Page {
  const say = createSay(deps.voice);
  const centre = deps.library.findCentre(centreId) ?? getDefaultCentre(deps.library);
  const main = html`<h1>${bilan.title}</h1>
<p class="lead">${bilan.made}</p>
<p>${say('bilan.page.lead', { minutes: linkMinutes.bilan })}</p>
<p><a class="button" href="/bilan?jeton=${token}&format=pdf">${say('bilan.page.pdf')}</a></p>
${bilan.sections.map(
  ({ heading, blocks }) => html`<section>
<h2>${heading}</h2>
${blocks.map(renderBlock)}
</section>`,
)}`;
  return {
    status: 200,
    title: `${bilan.title} – ${centre.name}`,
    colours: coloursOf(centre),
    nonce: createNonce(),
    bodyClass: 'site bilan',
    framedBy: null,
    scripts: null,
    body: renderSitePage(say, centre, main),
  };
}

function renderBlock(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3>${block.text}</h3>`;
    case 'subheading':
      return html`<h4>${block.text}</h4>`;
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'note':
      return html`<p><small>${block.text}</small></p>`;
    case 'list':
      return html`<ul>${block.lines.map((line) => html`<li>${line}</li>`)}</ul>`;
    case 'steps':
      return html`<ol>${block.lines.map((line) => html`<li>${line}</li>`)}</ol>`;
    case 'link':
      return html`<p><a href="${block.url}">${block.text}</a></p>`;
    case 'picture':
      return html`<picture>
<source media="(prefers-color-scheme: dark)" srcset="${toDataUri(block.picture, 'dark')}">
<img src="${toDataUri(block.picture, 'light')}" alt="${block.alt}" width="${pictureWidth}">
</picture>`;
  }
}

/** The browser draws it itself, in a font of its own where it has not ours. */
function toDataUri(picture: Picture, theme: Theme): string {
  return `data:image/svg+xml;base64,${Buffer.from(drawPicture(picture, theme)).toString('base64')}`;
}
