import type { Fact } from '../fact.ts';
import type { SourceId } from '../source.ts';

/** How questions name a document: « selon le Forem », « dans le référentiel ». */
const names: Readonly<Record<SourceId, RegExp>> = {
  'forem-call-center': /\b(forem|page belge|wallonie)\b/,
  'referentiel-call-center': /\b(referentiel|cefora)\b/,
  'credoc-centre-appels': /\b(credoc|fiche (metier|francaise)|travail temporaire|2007|2015)\b/,
  'article-relation-2025': /\b(article|blog|2025|observatoire des metiers|barometre)\b/,
};

/** Whether a plain question names the document on which a fact rests. */
export function isFromNamedSource({ sources }: Fact, plain: string): boolean {
  return sources.some((sourceId) => names[sourceId]?.test(plain) ?? false);
}
