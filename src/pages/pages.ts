import type { Request, Response, Server } from 'restify';
import { createChatPage } from './chat-page.ts';
import { createDemoPage } from './demo-page.ts';
import type { Reading } from './fiche.ts';
import { createMissingPage } from './missing-page.ts';
import { createSay, findPageCentre, getDefaultCentre, type Page, type PageDeps, sendPage } from './page.ts';

/** Adds the pages that people see, and the scripts and styles they load. */
export function registerPages(server: Server, deps: PageDeps): void {
  const say = createSay(deps.voice);
  const add = (path: string, create: (request: Request) => Page | Promise<Page>): void => {
    const answer = async (request: Request, response: Response): Promise<void> =>
      sendPage(request, response, await create(request), deps.assets);
    server.get(path, answer);
    server.head(path, answer);
  };

  add('/', (request) => {
    const centre = findPageCentre(deps.library, readQuery(request).get('centre') ?? undefined);
    if (centre === undefined) return createMissingPage(deps, say('pages.missing.centre'), '');
    return createDemoPage(centre, deps, deps.publicUrl ?? originOf(request));
  });
  add('/widget', (request) => {
    const query = readQuery(request);
    const wanted = query.get('centre') ?? undefined;
    const centre = findPageCentre(deps.library, wanted);
    if (centre === undefined) return createMissingPage(deps, say('pages.missing.centre'), '');
    return createChatPage(centre, { isShared: query.has('poste-partage') }, deps);
  });
  add('/confidentialite', async (request) => {
    const centre = findPageCentre(deps.library, readQuery(request).get('centre') ?? undefined);
    if (centre === undefined) return createMissingPage(deps, say('pages.missing.centre'), '');
    return (await import('./privacy-page.ts')).createPrivacyPage(centre, deps);
  });
  // What draws fiches is loaded with the first of them: the start is not for them.
  add('/fiches', async (request) => {
    const { centreId } = readReading(request, deps);
    const centre = findPageCentre(deps.library, centreId ?? undefined) ?? getDefaultCentre(deps.library);
    return (await import('./fiche-index-page.ts')).createFicheIndexPage(centre, deps);
  });
  add('/fiches/:metierId', async (request) => {
    const wanted = String(request.params.metierId ?? '');
    const metier = deps.library.findMetier(wanted);
    if (metier === undefined) return createMissingPage(deps, say('pages.missing.fiche', { wanted }), wanted);
    return (await import('./fiche-page.ts')).createFichePage(metier, readReading(request, deps), deps);
  });
  deps.assets.register(server);
}

/** Where the page says the widget can be loaded from: as the browser named this server. */
function originOf(request: Request): string {
  const host = request.headers.host ?? '';
  return /^[\w.-]+(:\d+)?$/.test(host) ? `${request.isSecure() ? 'https' : 'http'}://${host}` : '';
}

function readQuery(request: Request): URLSearchParams {
  return new URLSearchParams(request.getQuery());
}

/** Anything else than what our own links hold is read as no choice. */
function readReading(request: Request, { library }: Pick<PageDeps, 'library'>): Reading {
  const query = readQuery(request);
  const [titles, country] = [query.get('titres'), query.get('pays')];
  return {
    titles: titles === 'feminin' ? 'feminine' : titles === 'masculin' ? 'masculine' : 'both',
    country: country === 'FR' || country === 'BE' ? country : null,
    centreId: library.findCentre(query.get('centre') ?? '')?.centreId ?? null,
  };
}
