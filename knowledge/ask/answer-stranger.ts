import type { Answer } from './answer.ts';
import { answerAbout } from './answer-about.ts';
import type { Asking } from './asking.ts';
import { isOfField } from './field.ts';

/**
 * « que fait un ingénieur data ? », « comment devenir croque-mort ? »: a métier by a name that no fiche bears. One that
 * search surely knows is told of; of several that may be meant it asks which, rather than tell of whoever shares a word.
 */
export function answerStranger(asking: Asking): Answer | undefined {
  const { heard, library } = asking;
  const needed = neededFor.exec(heard.said);
  const [, name = ''] = named.exec(heard.said) ?? needed ?? [];
  // « c’est quoi augmenter le panier moyen » is a known question, and no name.
  if (Math.max(0, ...heard.near.facts.values()) >= surelyKnown) return undefined;
  if (name === '' || noName.test(name) || heard.named.length > 0 || isOfField(heard.plain)) return undefined;
  const found = library.search.findMetiers(name).filter(({ score }) => score >= likely);
  const [first, second] = found;
  if (first === undefined) return undefined;
  const isSure =
    first.by === 'label' &&
    first.score >= (needed === null ? sure : nearlySure) &&
    first.score - (second?.score ?? 0) >= ahead;
  if (isSure) return answerAbout({ kind: 'one', metierId: first.metierId, isNamed: true }, asking);
  if (needed !== null) return undefined;
  const [rubrique] = [...heard.wanted].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (rubrique === undefined || found.length < 2) return undefined;
  return { kind: 'which', metierIds: found.slice(0, mostMeant).map(({ metierId }) => metierId), rubrique };
}

const named =
  /\b(?:devenir|que fait|que font|(?:c|ce|s) (?:est )?quoi|qu est ce qu|gagne|pour etre|metier d|metier de) (?:un |une |des |le |la |l )?((?:[a-z]{2,} ?){1,5})$/;
/** « faut-il un diplôme pour conduire un camion ? » */
const neededFor =
  /\b(?:diplomes?|formations?|etudes?|permis|bac|qualifications?)(?: [a-z]+)? pour (?:etre |faire )?(?:un |une |le |la |l )?((?:[a-z]{2,} ?){1,5})$/;
/** What is no name of a métier, or of any. */
const noName =
  /^(?:on|il|elle|ca|cela|chef|cadre|metier|poste|travail|diplome|bac|cap|bts|titre|certif\w*|formation|stage|contrat|alternance|apprenti\w*|vae|permis|rncp|rome)\b/;

/** As near to a known question as that. */
const surelyKnown = 0.75;
/** As sure as a spoken word for it, and well before any other. */
const sure = 0.9;
/** Where a diploma is asked for by what is done: a spoken word and little beside it. */
const nearlySure = 0.8;
const ahead = 0.15;
const likely = 0.6;
const mostMeant = 3;
