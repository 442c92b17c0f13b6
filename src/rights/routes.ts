import type { Request, Response, Server } from 'restify';
import type { Audit } from '../audit/audit.ts';
import { createMissingPage } from '../pages/missing-page.ts';
import { createSay, type PageDeps, sendPage } from '../pages/page.ts';
import type { PersonalData } from '../storage/personal-data.ts';
import { pseudonymOf } from '../turn-scope.ts';
import { formatAsFile, readPersonalRecords } from './personal-records.ts';
import type { SignedLinks } from './signed-links.ts';

/** What the pages of personal data need beside the pages' own. */
export interface RightsDeps {
  readonly links: SignedLinks;
  readonly clock: () => number;
  readonly audit: Audit;
  exportData(conversationId: string): Promise<PersonalData>;
}

/** Puts `/mes-donnees?jeton=…` on the server: a page to read, or a file. */
export function registerRights(server: Server, { links, clock, audit, exportData }: RightsDeps, pages: PageDeps): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    response.setHeader('X-Robots-Tag', 'noindex');
    const query = new URLSearchParams(request.getQuery());
    const token = query.get('jeton') ?? '';
    const opened = links.read(token);
    const data = opened && (await exportData(opened.conversationId));
    const records = opened && data && readPersonalRecords(opened.conversationId, data);
    // A link from before an erasure opens nothing of what was said since.
    if (!opened || !data || !records || opened.receipt !== (records.conversation?.receipt?.number ?? '')) {
      const gone = createMissingPage(pages, createSay(pages.voice)('personal-data.page.gone'), '');
      return sendPage(request, response, gone, pages.assets);
    }
    audit.note({ who: 'person', what: 'data-exported', which: pseudonymOf(opened.conversationId), result: 'done' });
    const isFile = query.get('format') === 'json';
    if (isFile) return sendFile(response, formatAsFile(opened.conversationId, data, new Date(clock()).toISOString()));
    const { createDataPage } = await import('./data-page.ts');
    return sendPage(request, response, createDataPage(records, token, pages), pages.assets);
  };
  server.get('/mes-donnees', answer);
}

function sendFile(response: Response, text: string): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Disposition', 'attachment; filename="mes-donnees.json"');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.sendRaw(200, text);
}
