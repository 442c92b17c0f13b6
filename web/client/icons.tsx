import type { VNode } from 'preact';

/** Our own drawings, of 24 by 24; whoever cannot see them reads the label of their button. */
const paths = {
  send: 'M4 12 3 4l18 8-18 8 1-8Zm0 0h8',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  mic: 'M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4Zm-6 8a6 6 0 0 0 12 0m-6 6v3',
  pen: 'm5 19 1-4L16 5l3 3L9 18l-4 1Z',
  tap: 'M9 11V6a1.5 1.5 0 0 1 3 0v5m0-1.5a1.5 1.5 0 0 1 3 0V11m0-.5a1.5 1.5 0 0 1 3 0V15a5 5 0 0 1-5 5h-1c-2 0-3-1-4-2.500L6 14a1.400 1.400 0 0 1 2-2l1 1',
  back: 'M9 7 4 12l5 5m-5-5h10a5 5 0 0 1 5 5v1',
  down: 'm6 10 6 6 6-6',
  away: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8a8 8 0 0 1 16 0',
} as const;

export function Icon({ name }: { readonly name: keyof typeof paths }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The mark of the house: one track that opens into two, and the points set for the right one. */
export function Logo(): VNode {
  return (
    <svg class="logo" viewBox="0 0 40 40" aria-hidden="true">
      <path class="logo-rail" d="M20 36V26C20 18 9 17 9 7" />
      <path class="logo-chosen" d="M20 36V26c0-8 11-9 11-19" />
      <circle class="logo-here" cx="31" cy="7" r="4.500" />
    </svg>
  );
}
