import { type Html, html } from './html.ts';

/** The mark of the house: one track that opens into two, and the points set for the right one. */
export function renderMark(): Html {
  return html`<svg class="mark-of-house" viewBox="0 0 40 40" aria-hidden="true"><path opacity=".4" d="M20 36V26C20 18 9 17 9 7"/><path d="M20 36V26c0-8 11-9 11-19"/><circle cx="31" cy="7" r="4.5"/></svg>`;
}

/** The same for the browser's tab, on the centre's colours. */
export function markAddress(ground: string, front: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="9" fill="${ground}"/><g fill="none" stroke="${front}" stroke-width="4.5" stroke-linecap="round"><path opacity=".5" d="M20 33V25C20 18 11 17 11 10"/><path d="M20 33V25c0-7 9-8 9-15"/></g><circle cx="29" cy="10" r="4.5" fill="${front}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
