/** What the server tells the chat page, in its block of JSON. */
export interface Settings {
  readonly centre: string;
  readonly centreName: string;
  readonly phone: string;
  /** How long the server keeps a conversation, in words. */
  readonly kept: string;
  /** A computer that strangers share: nothing outlives the visit. */
  readonly isShared: boolean;
  /** Where Microsoft's renderer of Adaptive Cards stands, for cards that the page does not draw itself. */
  readonly cardsUrl: string;
}

export function readSettings(): Settings {
  return parseSettings(getElement('settings').textContent ?? '');
}

function parseSettings(text: string): Settings {
  return JSON.parse(text) as Settings;
}

/** An element that the server's page always has. */
export function getElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element "${id}"`);
  return element;
}
