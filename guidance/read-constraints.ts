import { foldText } from '../knowledge/fold-text.ts';
import type { Library } from '../knowledge/library.ts';
import { type Licence, licences } from '../knowledge/licence.ts';
import type { Constraint } from './evidence.ts';

/** What a sentence tells that hides or marks métiers and never ranks them: limits, level of study, driving licences. */
export function readConstraints(words: string, library: Library): readonly Constraint[] {
  const folded = foldText(words);
  const level = readLevel(folded);
  const held = readLicencesHeld(words);
  return [
    ...readLimits(folded, library),
    ...(level === undefined ? [] : [{ kind: 'level', level } as const]),
    ...(held === undefined ? [] : [{ kind: 'licence', held } as const]),
    ...(unregulated.test(folded) ? [{ kind: 'not-regulated' } as const] : []),
    ...(refusesStudies(words) ? [{ kind: 'short-studies' } as const] : []),
  ];
}

/** « Rien de réglementé », « pas un métier réglementé ». */
const unregulated = /\b(?:pas|sans|rien|hors|aucun|ni|masquer?|cacher?) (?:\S+ ){0,3}reglemente/;

/**
 * The words without what they tell of studies, « pas de longues études »: it speaks for no métier, and against none, not
 * even where « études » is the word for drawing offices.
 */
export function withoutStudies(words: string): string {
  return words.replace(noStudies, ' ').replace(shortTraining, ' ');
}

/** Whoever has not studied may well wish to. */
function refusesStudies(words: string): boolean {
  const [said] = words.match(noStudies) ?? [];
  if (said !== undefined) return !/\b(?:fait|eu)\b/i.test(said);
  return words.search(shortTraining) >= 0;
}

const noStudies =
  /(?<!\p{L})(?:je |j['’]? ?)?(?:ne |n['’] ?)?(?:veux |voudrais |souhaite |peux |ai |v(?:eu|x) )*(?:pas|plus|sans|ni|jamais|marre|fini)(?: ou peu)?(?: (?:envie|fait|eu|faire|refaire|reprendre|suivre|de|des|les|mes|trop|très|tres|longues|grandes|encore|vraiment))*(?: d['’])?(?: (?:longues |grandes )?)?[ée]tudes?(?: (?:trop |très |tres )?longues| sup(?:[ée]rieures)?)?(?! (?:de|du|des|d['’]) ?(?:prix|marché|cas))(?!\p{L})|(?:pas|plus)(?: envie de| veux)? retourner (?:à|a) (?:l['’ ][ée]cole|la fac)(?!\p{L})/giu;
const shortTraining =
  /(?<!\p{L})(?:une |des |d['’] ?|la |les )?(?:formations?|[ée]tudes) (?:très |tres |plutôt |plutot |assez )?(?:courtes?|rapides?)(?!\p{L})/giu;

/**
 * The words without what they tell of driving a car, « pas le permis » or « le permis B »: it speaks for no métier, and
 * against none. A licence for lorries or buses is no common thing: its words stay.
 */
export function withoutLicence(words: string): string {
  return words.replace(noLicence, ' ').replace(carLicence, ' ');
}

const carLicence =
  /(?<![\p{L}\p{N}])(?:(?:et |mais |car )?(?:j ?['’]? ?ai|avec) (?:déjà |eu |obtenu |passé )?(?:le |mon |un )?)permis(?: de conduire)?(?: (?:voiture|b))?(?! ?(?:de |d ?['’]|(?:b )?(?:et )?(?:le )?(?:permis )?(?:[acd]e?|moto|poids|bus|car)(?![\p{L}])))(?![\p{L}])/giu;

const otherPermits = "(?! (?:de (?!conduire)|d ?['’]))";
const noLicence = new RegExp(
  `\\b(?:(?:mais |et |car )?(?:je |j['’]? ?)?(?:n['’] ?)?(?:ai |avoir |a )?(?:pas|plus|sans|ni|aucun)(?: encore)?(?: le| de| mon| un| du| d['’])? ?permis${otherPermits}(?: de conduire| b\\b| voiture)?(?! (?:[acd]|moto|poids|bus|car)\\b)|(?:je |j['’] ?)?(?:ne |n['’] ?)?(?:sais pas conduire|conduis pas)|(?:j['’] ?ai )?perdu (?:mon|le) permis)`,
  'giu',
);

/** Undefined: nothing is told of it; « pas le permis C » is silent about the car. */
function readLicencesHeld(words: string): readonly Licence[] | undefined {
  if (words.search(noLicence) >= 0) return [];
  const [, named] = holds.exec(foldText(words)) ?? [];
  if (named === undefined) return undefined;
  const found = spoken.filter(([said]) => said.test(named)).map(([, licence]) => licence);
  // Nobody drives a lorry or a bus who may not drive a car.
  return licences.filter((each) => found.includes(each) || (each === 'B' && !found.includes('A')));
}

const holds =
  /\b(?:j ?'?ai|avec|titulaire (?:du|de)|je possede|jai|g) (?:deja |eu |obtenu |passe |tous |aussi )*(?:le |les |mon |mes |un |du )?permis(?! (?:de (?!conduire)|d ?'))((?: (?:de conduire|categories?|voiture|moto|poids lourds?|bus|car|b|a|c|d|ce|be|et|ou|le|permis)\b)*)/;
const spoken: readonly (readonly [RegExp, Licence])[] = [
  [/ (?:moto|a)\b/, 'A'],
  [/ (?:voiture|be?)\b/, 'B'],
  [/ (?:poids|ce?)\b/, 'C'],
  [/ (?:bus|car|d)\b/, 'D'],
];

/** What the body does not allow, or what one has had enough of, is refused as well: the contextes it rules out. */
const limits: readonly (readonly [RegExp, string])[] = [
  [
    /\bmal (au|aux|o|a|ds|de) (le )?dos?\b|\bprobleme(s)? (de|au|o) dos\b|\bdos (fragile|casse|bloque)\b|\bsciatique\b|\blumbago\b/,
    'port-de-charges',
  ],
  [/\b(j ?'?ai le|peur du) vertige\b/, 'hauteur'],
  // « plus de nuit »: no more of it; nobody asks for more.
  [/\b(plus|fini|marre) (de |du |des |la |le |les )*nuits?\b/, 'travail-de-nuit'],
  [/\b(plus|fini|marre) (de |du |des |la |le |les )*week ?-?ends?\b/, 'week-end'],
];

function readLimits(folded: string, library: Library): readonly Constraint[] {
  return limits
    .filter(([said, code]) => said.test(folded) && library.contextes.some((contexte) => contexte.code === code))
    .map(([, code]) => ({ kind: 'refusal', code }));
}

/** Spoken levels of study, the highest first; Belgian ones beside the French. */
const have = "\\bj ?'?ai (eu |fait |passe )?(un |une |mon |ma |le |la )?";

const levels: readonly (readonly [RegExp, number])[] = [
  [/\b(sans|pas (de |le |d'|un |mon )?|aucun|ni) ?(diplome|bac|brevet|cess)\b/, 0],
  [new RegExp(`${have}(master|doctorat|licence|bachelier|bac ?\\+ ?[345])\\b`), 6],
  [new RegExp(`${have}(bts|dut|deug|bac ?\\+ ?2)\\b`), 5],
  [new RegExp(`${have}(bac|cess)\\b`), 4],
  [new RegExp(`${have}(cap|bep|cq6)\\b`), 3],
];

/** Said alone: « bac+2 ». */
const bareLevels: readonly (readonly [RegExp, number])[] = [
  [/^(?:(?:un|une|le|mon|ma|niveau) )?(?:master|doctorat|licence|bachelier|bac ?\+ ?[345])$/, 6],
  [/^(?:(?:un|le|mon|niveau) )?(?:bts|dut|deug|bac ?\+ ?2)$/, 5],
  [/^(?:(?:un|le|mon) )?(?:bac|baccalaureat|cess)$/, 4],
  [/^(?:(?:un|le|mon|niveau) )?(?:cap|bep|cq6)$/, 3],
];

function readLevel(folded: string): number | undefined {
  return [...levels, ...bareLevels].find(([said]) => said.test(folded.trim()))?.[1];
}
