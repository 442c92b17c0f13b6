import type { Source, SourceId } from '../../knowledge/source.ts';
import { type CardElement, escapeMarkdown, footnote } from './card.ts';
import type { Setting } from './setting.ts';

type Citing = Pick<Setting, 'wording' | 'library'>;

/** Under what a card tells: who says it, when, under which licence, and whether it has aged. */
export function sourceNote(sourceIds: readonly SourceId[], { wording, library }: Citing): CardElement {
  return linkLicences(footnote(wording.sources(sourceIds)), findSources(sourceIds, library));
}

/** The same without titles, where several cards stand together. */
export function shortSourceNote(sourceIds: readonly SourceId[], { wording, library }: Citing): CardElement {
  return linkLicences(footnote(wording.sourcesInShort(sourceIds)), findSources(sourceIds, library));
}

/** A text of a card in which the licences of sources lead to their words. */
export function linkLicences(element: CardElement, sources: readonly Source[]): CardElement {
  const addresses = new Map(
    sources.flatMap(({ licence, licenceAddress }) =>
      licence === null || licenceAddress === null ? [] : [[escapeMarkdown(licence), licenceAddress] as const],
    ),
  );
  const text = [...addresses].reduce(
    (linked, [licence, address]) => linked.replaceAll(licence, `[${licence}](${address})`),
    String(element.text),
  );
  return { ...element, text };
}

function findSources(sourceIds: readonly SourceId[], library: Setting['library']): readonly Source[] {
  return sourceIds.map((sourceId) => library.getSource(sourceId));
}
