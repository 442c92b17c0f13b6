import { launcherStyle } from './launcher-style.ts';

/** The embed script: a button that opens the chat in a frame. One tag on any site, nothing else. */
function install(script: HTMLScriptElement): void {
  const origin = new URL(script.src).origin;
  const centre = script.dataset.centre;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  adoptStyle(root);
  host.style.setProperty('--aiguilleur-colour', script.dataset.colour ?? '#1f4e5f');
  host.style.setProperty('--aiguilleur-on-colour', script.dataset.onColour ?? '#ffffff');

  const launcher = createButton('launcher', LAUNCHER_OPEN, bubbleIcon);
  const close = createButton('close', LAUNCHER_CLOSE, crossIcon);
  const panel = document.createElement('section');
  panel.className = 'panel';
  panel.hidden = true;
  panel.setAttribute('aria-label', LAUNCHER_TITLE);
  panel.append(close);
  root.append(launcher, panel);
  document.body.append(host);
  // A page whose framework puts in a new body would lose it.
  new MutationObserver(() => {
    if (!host.isConnected) document.body?.append(host);
  }).observe(document.documentElement, { childList: true, subtree: true });

  let frame: HTMLIFrameElement | undefined;
  let openedBy: HTMLElement = launcher;

  function open(from: HTMLElement): void {
    openedBy = from;
    frame ??= createFrame(
      `${origin}/widget${centre === undefined ? '' : `?centre=${encodeURIComponent(centre)}`}`,
      panel,
    );
    panel.hidden = false;
    launcher.hidden = true;
    launcher.setAttribute('aria-expanded', 'true');
    frame.focus();
  }

  function shut(): void {
    if (panel.hidden) return;
    panel.hidden = true;
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    openedBy.focus();
  }

  launcher.setAttribute('aria-expanded', 'false');
  launcher.onclick = () => open(launcher);
  close.onclick = shut;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });
  // The frame has the keyboard while the person writes: it tells of Escape.
  window.addEventListener('message', (event: MessageEvent<{ kind?: string } | null>) => {
    if (event.source === frame?.contentWindow && event.origin === origin && event.data?.kind === 'aiguilleur:close')
      shut();
  });
  // Links of the page that lead to the chat open it in place.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-aiguilleur-open]') : null;
    if (link === null) return;
    event.preventDefault();
    open(link);
  });
}

const bubbleIcon = 'M4 4h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z';
const crossIcon = 'M6 4.6 12 10.6 18 4.6 19.4 6 13.4 12 19.4 18 18 19.4 12 13.4 6 19.4 4.6 18 10.6 12 4.6 6Z';

function createButton(className: string, label: string, icon: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.setAttribute('aria-label', label);
  button.title = label;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', icon);
  svg.append(path);
  button.append(svg);
  return button;
}

/** Only when first opened: visitors who never ask pay nothing. */
function createFrame(address: string, panel: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = LAUNCHER_TITLE;
  panel.append(frame);
  return frame;
}

/** An adopted style sheet passes the strictest policy of the host page; older browsers get a style element. */
function adoptStyle(root: ShadowRoot): void {
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(launcherStyle);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = document.createElement('style');
  style.textContent = launcherStyle;
  (root as ShadowRoot).append(style);
}

if (document.currentScript instanceof HTMLScriptElement) install(document.currentScript);
