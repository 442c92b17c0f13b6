import { cardHostConfig, styleOptions } from './chat-style.ts';
import { nameCounsellors } from './counsellor-name.ts';
import { createResumeForm } from './resume-form.ts';
import { createSessionHolder, type Session } from './session.ts';
import { getElement, readSettings } from './settings.ts';

const settings = readSettings();
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const isEmbedded = window.parent !== window;
// Starting anew loads the page again: no trace of the earlier conversation is left on it.
const sessions = createSessionHolder(settings.centre, () => window.location.reload());

// Of directlinejs: the token cannot be renewed, the server cannot be reached.
const lostStatuses: ReadonlySet<number> = new Set([3, 4]);

async function start(): Promise<void> {
  show('loading');
  try {
    const [session] = await Promise.all([sessions.open(), webChatLoaded()]);
    render(session);
    show('webchat');
    focusSendBox();
  } catch {
    // Whatever failed, the person reads what to do; the server's log knows more than this page.
    showTrouble();
  }
}

/** The pages's three faces: one at a time. */
function show(face: 'loading' | 'trouble' | 'webchat'): void {
  for (const id of ['loading', 'trouble', 'webchat']) getElement(id).hidden = id !== face;
}

function showTrouble(): void {
  show('trouble');
  getElement('retry').focus();
}

let webChatScript: HTMLElement = getElement('webchat-script');

/** Its script comes after this one, which meanwhile asks for the token; if it fails, another tag tries again. */
function webChatLoaded(): Promise<void> {
  if ('WebChat' in window) return Promise.resolve();
  return new Promise((resolve, reject) => {
    webChatScript.onload = () => resolve();
    webChatScript.onerror = () => {
      const next = document.createElement('script');
      next.src = webChatScript.getAttribute('src') ?? '';
      webChatScript = next;
      reject(new Error('Web Chat did not load'));
    };
    if (!webChatScript.isConnected) document.head.append(webChatScript);
  });
}

function render(session: Session): void {
  const directLine = WebChat.createDirectLine({
    token: session.token,
    domain: `${window.location.origin}/v3/directline`,
    conversationId: session.conversationId,
    // From the start of the log: the history comes back, the welcome with it.
    watermark: '0',
    webSocket: true,
  });
  // From then on the page tells that the person types: there is somebody who waits for it.
  let isWithCounsellor = false;
  const store = WebChat.createStore(
    {},
    nameCounsellors(settings.words.counsellor, () => {
      if (isWithCounsellor) return;
      isWithCounsellor = true;
      paint();
    }),
  );
  const element = document.createElement('div');
  getElement('webchat').replaceChildren(element);
  const paint = (): void =>
    WebChat.renderWebChat(
      {
        directLine,
        store,
        sendTypingIndicator: isWithCounsellor,
        locale: 'fr-FR',
        nonce: settings.nonce,
        styleOptions: styleOptions(settings.colours, dark.matches),
        adaptiveCardsHostConfig: cardHostConfig(settings.colours, dark.matches),
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: settings.words.placeholder },
        cardActionMiddleware,
      },
      element,
    );
  paint();
  dark.onchange = paint;
  directLine.connectionStatus$.subscribe((status) => {
    if (!lostStatuses.has(status)) return;
    directLine.end();
    showTrouble();
  });
}

/** Web Chat opens whole addresses only; ours may name a page of this server. */
const cardActionMiddleware =
  () =>
  (next: (args: { cardAction: CardAction }) => unknown) =>
  (args: { cardAction: CardAction }): unknown => {
    const { type, value } = args.cardAction;
    if (type !== 'openUrl' || typeof value !== 'string' || !value.startsWith('/')) return next(args);
    return next({ ...args, cardAction: { type, value: new URL(value, window.location.origin).href } });
  };

/** Not where it would raise the keyboard of a phone over the welcome. */
function focusSendBox(): void {
  if (window.matchMedia('(pointer: coarse)').matches) return;
  window.setTimeout(() => document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus(), 100);
}

function askRestart(isAsking: boolean): void {
  getElement('restart-question').hidden = !isAsking;
  getElement(isAsking ? 'restart-no' : 'restart').focus();
}

const resumeForm = createResumeForm(async (code) => {
  await sessions.replace(code);
  window.location.reload();
}, settings.words.noAnswer);
getElement('retry').onclick = () => void start();
getElement('restart').onclick = () => askRestart(true);
getElement('restart-no').onclick = () => askRestart(false);
getElement('restart-yes').onclick = () => {
  void sessions.replace().then(() => window.location.reload(), showTrouble);
};
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (!getElement('restart-question').hidden) askRestart(false);
  else if (resumeForm.isOpen) resumeForm.close();
  else if (isEmbedded) window.parent.postMessage({ kind: 'aiguilleur:close' }, '*');
});

document.body.classList.toggle('is-embedded', isEmbedded);
void start();
