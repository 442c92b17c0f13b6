import type { Request, Response, Server } from 'restify';
import { composeBilan, findFit } from '../../guidance/bilan.ts';
import type { Profile } from '../../guidance/profile.ts';
import { rememberFew } from '../../knowledge/remember.ts';
import { findConversation } from '../conversations.ts';
import { createWording } from '../exhibits/wording.ts';
import { HttpError } from '../http/http-error.ts';
import { type Rate, RateLimit } from '../http/rate-limit.ts';
import { sendError } from '../http/reply.ts';
import { leaveGoneAnswers } from '../leave-gone.ts';
import type { Log } from '../log.ts';
import { createMissingPage } from '../pages/missing-page.ts';
import { createSay, getDefaultCentre, type PageDeps, sendPage } from '../pages/page.ts';
import type { PersonLinks } from '../rights/person-links.ts';
import type { Opened, SignedLinks } from '../rights/signed-links.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import type { BilanText } from './bilan-text.ts';
import type { PdfWriter } from './create-pdf-writer.ts';
import { type Picture, pictureFit, pictureProfile } from './picture.ts';
import { renderPng } from './render-png.ts';

/** What the pages of a bilan need beside the pages' own. */
export interface BilanDeps {
  readonly links: Pick<PersonLinks, 'bilan' | 'picture'>;
  readonly pdfWriter: PdfWriter;
  readonly publicUrl: string;
  readonly log: Log;
  readonly clock: () => number;
  readonly store: Pick<ConversationStore, 'findState'>;
}

/** Of one conversation: a card holds a few pictures at once, and a person opens a bilan now and then. */
const rate: Rate = { burst: 40, perSecond: 0.5 };

/**
 * Puts `/bilan?jeton=…` on the server, a page or a PDF, and `/bilan/image?jeton=…`: made of what is kept at that moment,
 * and kept nowhere.
 */
export function registerBilan(server: Server, deps: BilanDeps, pages: PageDeps): void {
  const limit = new RateLimit(rate, deps.clock);
  const render = rememberFew((svg: string) => svg, renderPng);
  const add = (path: string, links: Pick<SignedLinks, 'read'>, answer: Answer): void => {
    server.get(path, async (request: Request, response: Response): Promise<void> => {
      response.setHeader('X-Robots-Tag', 'noindex');
      try {
        const asked = readQuery(request);
        const opened = links.read(asked.token);
        const wait = opened === undefined ? 0 : limit.take(opened.conversationId);
        if (wait > 0) throw new HttpError('TooManyRequests', { 'Retry-After': String(wait) });
        const profile = opened && (await findProfile(opened, deps, pages));
        const isSent = profile ? await answer({ request, response, asked, profile }) : false;
        if (!isSent) await sendGone(request, response, pages);
      } catch (error) {
        if (!(error instanceof HttpError)) deps.log.error({ err: error, path }, 'a bilan cannot be made');
        sendError(response, error);
      }
    });
  };
  add('/bilan', deps.links.bilan, async (given) => answerBilan(given, deps, pages));
  add('/bilan/image', deps.links.picture, async ({ response, asked, profile }) => {
    const picture = findPicture(profile, asked.metierId, pages);
    if (picture === undefined) return false;
    const { drawPicture, pictureWidth, widePictureWidth } = await import('./draw-picture.ts');
    const width = asked.isWide ? widePictureWidth : pictureWidth;
    sendBytes(response, await render(drawPicture(picture, asked.theme, width)), 'image/png');
    return true;
  });
}

interface Given {
  readonly request: Request;
  readonly response: Response;
  readonly asked: Asked;
  readonly profile: Profile;
}

/** Gives whether there was anything to send. */
type Answer = (given: Given) => Promise<boolean>;

interface Asked {
  readonly token: string;
  readonly isPdf: boolean;
  readonly metierId: string | null;
  readonly theme: 'light' | 'dark';
  readonly isWide: boolean;
}

function readQuery(request: Request): Asked {
  const query = new URLSearchParams(request.getQuery());
  return {
    token: query.get('jeton') ?? '',
    isPdf: query.get('format') === 'pdf',
    metierId: query.get('metier'),
    theme: query.get('fond') === 'sombre' ? 'dark' : 'light',
    isWide: query.get('taille') === 'grande',
  };
}

async function findProfile(
  { conversationId, receipt }: Opened,
  { store }: BilanDeps,
  { library }: PageDeps,
): Promise<Profile | undefined> {
  const conversation = findConversation((await store.findState(conversationId))?.item);
  // A link from before an erasure opens nothing of what was told since.
  if (conversation === undefined || (conversation.receipt?.number ?? '') !== receipt) return undefined;
  return leaveGoneAnswers(conversation.profile, library).profile;
}

async function answerBilan(
  { request, response, asked, profile }: Given,
  { pdfWriter, publicUrl }: BilanDeps,
  pages: PageDeps,
): Promise<boolean> {
  const bilan = composeBilan(profile, pages.library);
  if (bilan === undefined) return false;
  const [{ wordBilan }, { createBilanPage }] = await Promise.all([
    import('./word-bilan.ts'),
    import('./bilan-page.ts'),
  ]);
  const { library, voice, today } = pages;
  const centre = library.findCentre(profile.centreId) ?? getDefaultCentre(library);
  const wording = createWording(voice, library, profile, today);
  const text = wordBilan(bilan, { wording, library, centre, publicUrl });
  if (asked.isPdf) await sendPdf(response, text, createSay(voice), pdfWriter);
  else await sendPage(request, response, createBilanPage(text, asked.token, centre.centreId, pages), pages.assets);
  return true;
}

async function sendPdf(
  response: Response,
  text: BilanText,
  say: ReturnType<typeof createSay>,
  { write }: PdfWriter,
): Promise<void> {
  const numbering = say('bilan.page.number', { page: '{page}', pages: '{pages}' });
  const pdf = await write(text, { subject: say('bilan.name'), numbering });
  if (pdf === undefined) throw new HttpError('Unavailable', { 'Retry-After': '5' });
  response.setHeader('Content-Disposition', 'inline; filename="mon-bilan.pdf"');
  sendBytes(response, pdf, 'application/pdf');
}

function findPicture(profile: Profile, metierId: string | null, pages: PageDeps): Picture | undefined {
  const { library, voice, today } = pages;
  const wording = createWording(voice, library, profile, today);
  if (metierId === null) return composeBilan(profile, library) && pictureProfile(profile, library, wording);
  const piste = findFit(metierId, profile, library);
  return piste && pictureFit(piste, library, wording);
}

/** Nothing may keep it, find it or show it inside of something else. */
function sendBytes(response: Response, bytes: Buffer, contentType: string): void {
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Length', bytes.length);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
  response.sendRaw(200, bytes);
}

/** The same for a link that is over, forged or of somebody whose answers are erased: it tells nothing. */
async function sendGone(request: Request, response: Response, pages: PageDeps): Promise<void> {
  const gone = createMissingPage(pages, createSay(pages.voice)('bilan.page.gone'), '');
  await sendPage(request, response, { ...gone, status: 410 }, pages.assets);
}
