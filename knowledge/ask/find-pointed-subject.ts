import type { MetierId } from '../metier.ts';
import type { AskIndex } from './ask-index.ts';
import type { Asking } from './asking.ts';
import { nearEnough } from './choose-rubrique.ts';
import { isOfField, isOfWork } from './field.ts';
import { asksWho } from './find-doer.ts';
import { findRareFact } from './find-rare-fact.ts';
import { generalMetierId, type Subject } from './find-subject.ts';
import type { HeardQuestion } from './hear-question.ts';
import { isFromNamedSource } from './named-source.ts';
import { pickTied } from './pick-tied.ts';
import { surelyNear } from './rank-facts.ts';

/** A known question that one métier alone answers, where no other métier is named. */
export function findPointedSubject(asking: Asking, focus: MetierId | null): Subject | undefined {
  const { heard, library, index } = asking;
  if (focus !== null && focus !== generalMetierId) return undefined;
  if ((heard.wanted.get('salaire') ?? 0) >= 3) return undefined;
  if (heard.named.some(({ metierId }) => metierId !== generalMetierId)) return undefined;
  const nearest = Math.max(0, ...heard.near.facts.values());
  const best = [...heard.near.facts].filter(([, near]) => near === nearest).map(([factId]) => factId);
  const isOwnField =
    heard.named.length > 0 ||
    (isOfField(heard.plain) && !/^(et )?qui /.test(heard.plain) && !asksWho.test(heard.plain));
  const rareFact = findRareFact(asking);
  if (rareFact !== undefined && heard.named.length === 0 && nearest < surelyNear) {
    return { kind: 'one', metierId: metierOf(rareFact), isNamed: true };
  }
  const saysTitle = best.some((factId) => saysTitleOf(metierOf(factId), asking));
  if (
    nearest < Math.min(saysTitle ? nearEnough : 1, leastNearOf(heard, index)) ||
    library.findMetier(generalMetierId) === undefined
  )
    return undefined;
  const held = [focus ?? generalMetierId, generalMetierId].find((metierId) =>
    [...heard.near.facts].some(
      ([factId, near]) => metierOf(factId) === metierId && near >= nearest - (isOwnField ? 0.25 : 0.1),
    ),
  );
  // « les journées type en centre d’appels »: a rubrique asked of the field, as of any métier in it.
  const isWhole = isOwnField && Math.max(0, ...heard.near.rubriques.values()) >= nearest;
  if (isWhole) return { kind: 'one', metierId: generalMetierId, isNamed: true };
  if (held !== undefined) return { kind: 'one', metierId: held, isNamed: true };
  // Another métier than the one of the field must be surely meant, all the more where a rubrique is plainly asked.
  const isPlain = Math.max(0, ...heard.wanted.values()) >= 3;
  const metierId = pickTied(preferNamedSource(best, asking).map(metierOf), asking);
  if (metierId === undefined || nearest < leastOfOther(metierId, isPlain, asking)) return undefined;
  return { kind: 'one', metierId, isNamed: true };
}

/** « pour le recouvrement, faut-il négocier ? » says a word of a title: it may be farther from what is known. */
function leastOfOther(metierId: MetierId, isPlain: boolean, asking: Asking): number {
  if (isPlain) return plainlyOther;
  return saysTitleOf(metierId, asking) ? nearEnough : surelyNear;
}

function saysTitleOf(metierId: MetierId, { heard, index }: Asking): boolean {
  const titles = index.titleTermsOf(metierId);
  return heard.askedWithCues.some((concept) => concept.some((term) => titles.has(term)));
}

/** « selon le Forem »: of facts equally near, those that it tells, where it tells any. */
function preferNamedSource(factIds: readonly string[], { heard, index }: Asking): readonly string[] {
  const told = factIds.filter((factId) => {
    const found = index.factOf(factId);
    return found !== undefined && isFromNamedSource(found.fact, heard.plain);
  });
  return told.length > 0 ? told : factIds;
}

/** Without a title, a question of work needs less than one that may be about anything. */
function leastNearOf({ named, plain, wanted, country }: HeardQuestion, index: AskIndex): number {
  if (named.length > 0) return surelyNear;
  const isKnown = index.knowsWords(plain);
  if (isOfField(plain)) return isKnown ? fieldNear : nearEnough;
  // « quelle langue en Wallonie ? »: a country and a rubrique leave little else to be meant.
  if ((country !== null || ofBelgium.test(plain)) && Math.max(0, ...wanted.values()) >= 3) return closeNear;
  if (isOfWork(plain) || Math.max(0, ...wanted.values()) >= 3) return isKnown ? workNear : workNear + 0.04;
  return isKnown ? surelyNear : surelyNear + 0.06;
}

/** The Validation des compétences. */
const ofBelgium = /\bvdc\b/;
/** A rubrique plainly asked is mostly asked of the general métier. */
const plainlyOther = 0.74;
const fieldNear = 0.36;
const workNear = 0.42;
const closeNear = 0.36;

function metierOf(factId: string): MetierId {
  return factId.slice(0, factId.indexOf('/'));
}
