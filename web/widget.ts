import { createFullScreen } from './launcher/full-screen.ts';
import { adoptStyle, createButton, createFrame, createGreeting, createPanel } from './launcher/parts.ts';
import { chooseColours } from './launcher/readable-colour.ts';
import { resolveColour } from './launcher/resolve-colour.ts';

/** The embed script: a button that opens the chat in a frame. One tag on any site, nothing else. */
function install({ src, dataset }: HTMLScriptElement): void {
  const { origin } = new URL(src);
  const isShared = dataset.postePartage !== undefined;
  const host = createHost(dataset);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyle(root);
  const launcher = createButton('launcher', LAUNCHER_OPEN, 'bubble');
  const close = createButton('close', LAUNCHER_CLOSE, 'cross');
  const panel = createPanel();
  panel.append(close);
  const greeting = dataset.greeting ? createGreeting(dataset.greeting) : undefined;
  if (greeting !== undefined) root.append(greeting);
  root.append(launcher, panel);
  keepInPage(host);

  let frame: HTMLIFrameElement | undefined;
  let openedBy: HTMLElement = launcher;
  const fullScreen = createFullScreen(host, () => shut(true));

  function open(from: HTMLElement): void {
    openedBy = from;
    greeting?.remove();
    frame ??= createFrame(addressOf(origin, dataset.centre, isShared), panel);
    panel.hidden = false;
    launcher.hidden = true;
    launcher.setAttribute('aria-expanded', 'true');
    fullScreen.enter();
    frame.focus();
  }

  function shut(isBack: boolean): void {
    if (panel.hidden) return;
    panel.hidden = true;
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    fullScreen.leave(isBack);
    openedBy.focus();
    // Nobody who comes next finds what was said.
    if (isShared) frame?.contentWindow?.postMessage({ kind: 'aiguilleur:finish' }, origin);
  }

  launcher.setAttribute('aria-expanded', 'false');
  launcher.onclick = () => open(launcher);
  close.onclick = () => shut(false);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut(false);
  });
  window.addEventListener('message', ({ source, origin: from, data }: MessageEvent<{ kind?: string } | null>) => {
    if (frame === undefined || source !== frame.contentWindow || from !== origin) return;
    // The frame has the keyboard while the person writes: it tells of Escape.
    if (data?.kind === 'aiguilleur:close') shut(false);
  });
  // Links of the page that lead to the chat open it in place.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-aiguilleur-open]') : null;
    if (link === null) return;
    event.preventDefault();
    open(link);
  });
}

function createHost(dataset: DOMStringMap): HTMLElement {
  const host = document.createElement('div');
  const { colour, onColour, complaint } = chooseColours(dataset, resolveColour);
  host.style.setProperty('--aiguilleur-colour', colour);
  host.style.setProperty('--aiguilleur-on-colour', onColour);
  if (complaint === 'unreadable') tellAuthor(`${LAUNCHER_UNREADABLE} ${onColour}`);
  if (complaint === 'unknown') tellAuthor(`${LAUNCHER_UNKNOWN_COLOUR} ${colour}`);
  const { position } = dataset;
  if (position === 'gauche' || position === 'left') host.dataset.side = 'left';
  return host;
}

/** Visitors see a button that they can read; whoever wrote the tag reads why it is not as they said. */
function tellAuthor(words: string): void {
  // biome-ignore lint/suspicious/noConsole: the one place where authors of a page look for what is wrong with it
  console.warn(words);
}

/** A page whose framework puts in a new body would lose it. */
function keepInPage(host: HTMLElement): void {
  document.body.append(host);
  new MutationObserver(() => {
    if (!host.isConnected) document.body?.append(host);
  }).observe(document.documentElement, { childList: true, subtree: true });
}

function addressOf(origin: string, centre: string | undefined, isShared: boolean): string {
  const query = new URLSearchParams({
    ...(centre === undefined ? {} : { centre }),
    ...(isShared ? { 'poste-partage': '' } : {}),
  });
  return `${origin}/widget?${query}`;
}

if (document.currentScript instanceof HTMLScriptElement) install(document.currentScript);
