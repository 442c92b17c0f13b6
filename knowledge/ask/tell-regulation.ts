import type { Metier } from '../metier.ts';
import type { Answer, Known, Verdict } from './answer.ts';
import type { Asking } from './asking.ts';

/**
 * « est-ce réglementé ? » is answered by what the national répertoire says, before what the fiche tells besides: yes, no,
 * or that it does not tell. It speaks of France alone; a fiche that tells of obligations itself needs no « unknown ».
 */
export function tellRegulation(answer: Answer, { heard, library, country }: Asking): Answer {
  if (!asksForLaw.test(heard.plain) || country === 'BE') return answer;
  if (answer.kind !== 'answer' && answer.kind !== 'not-known') return answer;
  const [metierId, other] = answer.metierIds;
  if (metierId === undefined || other !== undefined) return answer;
  const metier = library.getMetier(metierId);
  if (answer.kind === 'not-known') return sayAlone(metier, country);
  const isTold = metier.isRegulated === null && answer.facts.some(({ text }) => obligation.test(text));
  return isTold ? answer : { ...answer, verdict: judge(metier), toldOf: null };
}

/** In plain words, as questions are compared. */
const asksForLaw = /\breglemente(e|s|es)?\b/;
const obligation = /réglement|obligat|\bl(?:a |ég)(?:loi|al)/i;

function judge({ isRegulated }: Metier): Verdict {
  if (isRegulated === null) return 'regulation-unknown';
  return isRegulated ? 'regulated' : 'not-regulated';
}

/** Nothing but that: with how one gets in, where it is told. */
function sayAlone(metier: Metier, country: Known['country']): Known {
  const facts = metier.facts.filter(({ rubrique }) => rubrique === 'acces').slice(0, 1);
  return {
    kind: 'answer',
    metierIds: [metier.metierId],
    rubrique: 'acces',
    toldOf: null,
    country,
    verdict: judge(metier),
    facts,
    lists: [],
    formations: [],
    more: [],
    isElsewhere: false,
    isUnsure: false,
    sources: [...new Set([...metier.definition.sources, ...facts.flatMap(({ sources }) => sources)])],
  };
}
