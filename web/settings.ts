/** What the server tells the chat page, in its block of JSON. */
export interface Settings {
  readonly centre: string;
  readonly nonce: string;
  readonly colours: Colours;
  readonly words: { readonly placeholder: string; readonly noAnswer: string; readonly counsellor: string };
}

/** The centre's colours, and its own colour made readable as text on light and on dark. */
export interface Colours {
  readonly primary: string;
  readonly onPrimary: string;
  readonly accent: string;
  readonly accentOnDark: string;
}

export function readSettings(): Settings {
  return JSON.parse(getElement('settings').textContent ?? '');
}

/** An element that the server's page always has. */
export function getElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element "${id}"`);
  return element;
}
