/** One answer that a step offers: a button, a line of a list, a number to type. */
export interface Choice {
  /** Stable within its step, such as a metierId. */
  readonly id: string;
  /** As the person reads it; a whole answer, never over 60 characters. */
  readonly label: string;
}

/**
 * What a person answered. « la deuxième », « 2 » and a tapped button are all the same choice. `words` is the message
 * as it was typed, trimmed.
 */
export type Heard =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'choice'; readonly id: string; readonly index: number; readonly words: string }
  | { readonly kind: 'choices'; readonly ids: readonly string[]; readonly words: string }
  | { readonly kind: 'number'; readonly value: number; readonly words: string }
  | { readonly kind: 'yes' | 'no' | 'dont-know' | 'depends'; readonly words: string };
