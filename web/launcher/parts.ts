import { launcherStyle } from './style.ts';

const icons = {
  // The mark of the house, in the balloon of somebody who speaks.
  bubble:
    'M4 4h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Zm7.100 11.200h1.800v-2.700c0-2 3.200-2.300 3.200-4.600a1.900 1.900 0 1 0-1.600 0c-.2 1-1.600 1.400-2.500 2.500-.9-1.100-2.500-1.500-2.500-3.700H7.700c0 3.200 3.400 3.400 3.400 5.800Z',
  cross:
    'M6 4.600 12 10.600 18 4.600 19.400 6 13.400 12 19.400 18 18 19.400 12 13.400 6 19.400 4.600 18 10.600 12 4.600 6Z',
} as const;

export function createButton(className: string, label: string, icon: keyof typeof icons): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.setAttribute('aria-label', label);
  button.title = label;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', icons[icon]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  button.append(svg);
  return button;
}

/** Only when first opened: visitors who never ask pay nothing. */
export function createFrame(address: string, panel: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // Dictation on the device, and copying the conversation: asked for by the person, in the frame.
  frame.allow = 'microphone; clipboard-write';
  frame.src = address;
  frame.title = LAUNCHER_TITLE;
  panel.append(frame);
  return frame;
}

export function createPanel(): HTMLElement {
  const panel = document.createElement('section');
  panel.className = 'panel';
  panel.hidden = true;
  panel.setAttribute('aria-label', LAUNCHER_TITLE);
  return panel;
}

/** A sentence beside the button, which goes away when it is closed or the chat opens. */
export function createGreeting(words: string): HTMLElement {
  const greeting = document.createElement('div');
  greeting.className = 'greeting';
  const text = document.createElement('p');
  text.textContent = words;
  const close = createButton('greeting-close', LAUNCHER_CLOSE_GREETING, 'cross');
  close.onclick = () => greeting.remove();
  greeting.append(text, close);
  return greeting;
}

/** An adopted style sheet passes the strictest policy of the host page; older browsers get a style element. */
export function adoptStyle(root: ShadowRoot): void {
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
