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

/** A plain question without what only says where to look: « dans la fiche du CREDOC », « selon le Forem ». */
export function withoutSource(plain: string): string {
  return aboutSource.test(plain) ? plain : plain.replace(whereToLook, ' ').replace(whoSays, ' ').trim();
}

const whereToLook =
  /\b(?:selon|d apres|suivant|dans|sur|cite[es]* (?:par|dans)|pour) (?:la |le |l |les |cette |cet |ce )?(?:fiche|page|article|referentiel|document|forem|credoc|blog)(?: (?:metier|francaise|belge|de|du|d|la|le|l|forem|credoc|vers|2007|2025|call center|referentiel|competences))*\b/g;
/** « le CREDOC prévoyait-il… », « l’article parle-t-il de… ». */
const whoSays =
  /\b(?:le |la |l |cette |cet |ce )?(?:fiche|article|referentiel|document|forem|credoc|blog)(?: (?:metier|francaise|belge|de|du|d|l|forem|credoc|2007|2025))* (?:parle|dit|prevoit|prevoyait|cite|indique|mentionne|annonce|annoncait|precise|evoque|signale)(?: (?:t )?(?:il|elle))?(?= )/g;
/** Who wrote a document, when, and what it leaves out is asked of the document itself. */
const aboutSource =
  /\b(qui a|auteurs?|date|datee?|quand|signee?|publie[er]?|redige|ecrit|sources?|fiable|vide|manque|chiffres?|combien|nombre|codes?|appuie)\b/;
