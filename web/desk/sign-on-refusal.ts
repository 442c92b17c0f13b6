import type { SignOnRefusal } from '../../src/desk/wire.ts';
import { words } from './words.ts';

const sentences: Readonly<Record<SignOnRefusal, string>> = words['sign-in'].refusals;

/** Why single sign-on led back without letting in, by the address of the page; null: it did not. */
export function parseRefusal(search: string): SignOnRefusal | null {
  const told = new URLSearchParams(search).get('connexion') ?? '';
  return isRefusal(told) ? told : null;
}

/** What it says to the person. */
export function tellRefusal(refusal: SignOnRefusal): string {
  return sentences[refusal];
}

function isRefusal(told: string): told is SignOnRefusal {
  return Object.hasOwn(sentences, told);
}
