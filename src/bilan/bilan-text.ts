import type { Centre } from '../../knowledge/centre.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Wording } from '../exhibits/wording.ts';
import { describePicture, type Picture, withoutLines } from './picture.ts';

/** A bilan in words, in reading order: each renderer draws these blocks and adds nothing. */
export interface BilanText {
  readonly title: string;
  readonly made: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly centre: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list' | 'steps'; readonly lines: readonly string[] }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly alt: string };

/** What a bilan is worded from. */
export interface BilanSetting {
  readonly wording: Wording;
  readonly library: Library;
  readonly centre: Centre;
  readonly publicUrl: string;
}

/** A list under its title; nothing where it has no line. */
export function listed(title: string, lines: readonly string[]): readonly Block[] {
  return lines.length === 0
    ? []
    : [
        { kind: 'subheading', text: title },
        { kind: 'list', lines },
      ];
}

/** A picture among other blocks: its words stand below it. */
export function toBlock(whole: Picture, wording: Wording): Extract<Block, { kind: 'picture' }> {
  const picture = withoutLines(whole);
  return { kind: 'picture', picture, alt: describePicture(picture, wording) };
}
