import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'restify';
import type { Manner } from '../../guidance/profile.ts';
import type { Centre } from '../../knowledge/centre.ts';
import type { Library } from '../../knowledge/library.ts';
import { readEncodings } from '../assets/encodings.ts';
import type { Assets } from '../assets.ts';
import type { SearchUrls } from '../search-urls.ts';
import type { Voice } from '../voice.ts';
import { choosePageColours, type PageColours } from './colours.ts';
import { Html, html } from './html.ts';
import { markAddress, renderMark } from './mark.ts';
import { formatPolicy, type Policed } from './policy.ts';

/** What every page needs to be written. */
export interface PageDeps {
  readonly library: Library;
  readonly voice: Voice;
  readonly assets: Assets;
  /** Other sites that may show the chat in a frame. */
  readonly allowedOrigins: readonly string[];
  /** Where people find this server, when it is known; else as their browser named it. */
  readonly publicUrl: string | null;
  /** Where job offers are looked for. */
  readonly searchUrls: SearchUrls;
  /** Days that a conversation is kept after its last message. */
  readonly retentionDays: number;
  /** Months that the figures of a centre are kept. */
  readonly figureMonths: number;
  /** Days until whoever agreed is written to; 0: nobody is. */
  readonly followUpDays: number;
  /** Who else learns of people, where they are configured. */
  readonly microsoftApp: object | null;
  readonly handoffHub: object | null;
  readonly today: () => Date;
}

/** Says a sentence to somebody whom the page does not know. */
export type Say = (key: string, values?: Parameters<Voice['say']>[2]) => string;

export function createSay(voice: Voice, titles: Manner['titles'] = 'both'): Say {
  const manner: Manner = { register: 'vous', titles, country: null };
  // A long fiche says « Le Forem, date inconnue » a hundred times.
  const said = new Map<string, string>();
  return (key, values) => {
    const asked = values === undefined ? key : key + JSON.stringify(values);
    const words = said.get(asked) ?? voice.say(key, manner, values);
    said.set(asked, words);
    return words;
  };
}

/** One page, ready to send. */
export interface Page extends Policed {
  readonly status: 200 | 404 | 410;
  readonly title: string;
  /** A sentence for those who find the page by a search or in a message; none where nobody should. */
  readonly description?: string;
  readonly colours: PageColours;
  /** Everything in the body, header and footer included. */
  readonly body: Html;
  readonly bodyClass: string;
  /** Its style sheet, where it is not that of all pages. */
  readonly style?: 'chat.css';
  /** Scripts and data of the head. */
  readonly scripts: Html | null;
}

export function createNonce(): string {
  return randomBytes(16).toString('base64');
}

/** Sends a page with the strictest policy under which it works: nothing from elsewhere, no script in the text. */
export async function sendPage(request: Request, response: Response, page: Page, assets: Assets): Promise<void> {
  const text = renderDocument(page, assets);
  const isZipped = readEncodings(request.headers['accept-encoding']).has('gzip');
  const bytes = isZipped ? await promisify(gzip)(text) : Buffer.from(text);
  if (isZipped) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Content-Length', bytes.length);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', formatPolicy(page, request.headers.host));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  // A nonce serves once.
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(page.status);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function renderDocument(page: Page, assets: Assets): string {
  const { title, description, colours, body, bodyClass, scripts, style, nonce } = page;
  const { primary, onPrimary, accent, accentOnDark } = colours;
  const own = `--primary:${primary};--on-primary:${onPrimary};--accent-light:${accent};--accent-dark:${accentOnDark}`;
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${primary}">
<title>${title}</title>
${description === undefined ? null : html`<meta name="description" content="${description}">`}
<link rel="icon" href="${markAddress(primary, onPrimary)}">
<link rel="stylesheet" href="${assets.urlOf(style ?? 'pages.css')}">
<style nonce="${nonce}">:root{${new Html(own)}}</style>
${scripts}
</head>
<body class="${bodyClass}">
${body}
</body>
</html>
`.text;
}

// The fictional centre that ships: its pages say so.
const demoCentreId = 'demo';

/** The pages around the chat share a header and a footer. */
export function renderSitePage(say: Say, centre: Centre, main: Html): Html {
  const home = addressFor('/', centre);
  const isDemo = centre.centreId === demoCentreId;
  return html`<a class="skip" href="#contenu">${say('pages.frame.skip')}</a>
${isDemo ? html`<p class="ribbon">${say('pages.frame.demonstration')}</p>` : null}
<header class="site-header">
<a class="brand" href="${home}">${renderMark()}${centre.name}</a>
<nav aria-label="${centre.name}">
<a href="${home}">${say('pages.frame.home')}</a>
<a href="${addressFor('/fiches', centre)}">${say('pages.frame.metiers')}</a>
<a href="${home}#contact">${say('pages.frame.contact')}</a>
<a class="nav-chat" href="${addressFor('/widget', centre)}" data-aiguilleur-open>${say('pages.frame.chat')}</a>
</nav>
</header>
<main id="contenu">
${main}
</main>
<footer class="site-footer"><p><a href="${addressFor('/confidentialite', centre)}">${say('privacy.page.link')}</a></p>
<p>${isDemo ? say('pages.demo.footer') : centre.name}</p></footer>`;
}

/** A page of this server as it speaks for a centre: whoever follows links stays there. */
export function addressFor(
  path: '/' | '/widget' | '/fiches' | '/confidentialite',
  { centreId }: Pick<Centre, 'centreId'>,
): string {
  return `${path}?centre=${encodeURIComponent(centreId)}`;
}

/** The centre that a page speaks for: the one named, else the first; undefined when nobody has that name. */
export function findPageCentre(library: Library, centreId: string | undefined): Centre | undefined {
  return centreId === undefined ? library.centres[0] : library.findCentre(centreId);
}

/** The centre of pages that belong to none in particular. */
export function getDefaultCentre(library: Library): Centre {
  const [centre] = library.centres;
  if (centre === undefined) throw new Error('The library has no centre: knowledge/data/centres.yaml needs one');
  return centre;
}

export function coloursOf(centre: Centre): PageColours {
  return choosePageColours(centre.colours);
}
