import type { Request, Response, Server } from 'restify';
import { type Assets, createDeskAssets, type DeskAssetName } from '../assets.ts';
import { html } from './html.ts';
import { coloursOf, createNonce, createSay, getDefaultCentre, type Page, type PageDeps, sendPage } from './page.ts';

export interface DeskPageDeps extends PageDeps {
  /** Where its bundles are kept; safe to delete. */
  readonly cacheFolder?: string;
  /** Hears why the cache could not be written; the page is served all the same. */
  readonly onCacheError: (error: unknown) => void;
}

/** Adds the counsellors' page; its scripts are bundled when somebody first asks for it. */
export function registerDeskPage(server: Server, deps: DeskPageDeps): void {
  let opening: Promise<Assets<DeskAssetName>> | undefined;
  const openAssets = (): Promise<Assets<DeskAssetName>> => {
    opening ??= createDeskAssets(deps).then((assets) => {
      assets.register(server);
      assets.compressWell().catch(deps.onCacheError);
      return assets;
    });
    return opening;
  };
  const answer = async (request: Request, response: Response): Promise<void> =>
    sendPage(request, response, createDeskPage(await openAssets(), deps), deps.assets);
  server.get('/conseillers', answer);
  server.head('/conseillers', answer);
}

/** A frame for web/desk, which draws the rest. */
export function createDeskPage(deskAssets: Assets<DeskAssetName>, { voice, library }: PageDeps): Page {
  const say = createSay(voice);
  return {
    status: 200,
    title: say('desk.frame.heading'),
    colours: coloursOf(getDefaultCentre(library)),
    nonce: createNonce(),
    bodyClass: 'desk',
    framedBy: null,
    isDesk: true,
    scripts: html`<link rel="stylesheet" href="${deskAssets.urlOf('desk.css')}">
<script src="${deskAssets.urlOf('desk.js')}" defer></script>`,
    body: html`<div id="desk"><p class="desk-wait">${say('desk.sign-in.loading')}</p></div>
<noscript><p class="desk-wait">${say('desk.page.noScript')}</p></noscript>`,
  };
}
