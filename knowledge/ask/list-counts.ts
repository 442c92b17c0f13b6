/** So many of something; `from` and `to` are one number unless a range is told. */
export interface Count {
  readonly from: number;
  readonly to: number;
  /** What is counted; all times but hours are counted in months. */
  readonly of: string;
}

/** The numbers of a plain text that count people, compétences, shares or lengths of time. */
export function listCounts(plain: string): readonly Count[] {
  const joined = plain
    .replace(/\b(\d{1,3}) (\d{3})\b/g, '$1$2')
    .replace(shareOfTen, (_, tenths: string) => `${10 * readCount(tenths)} pourcent`)
    .replace(countAfter, '$& $2 $1');
  return [...joined.matchAll(counted)].flatMap(([, first = '', second, noun = '']) => {
    const { of, times } = unitOf(noun);
    const from = readCount(first) * times;
    const to = second === undefined ? from : readCount(second) * times;
    // « entre 8 h et 22 h » tells the clock, and no length.
    return of === 'hours' && from < leastHours ? [] : [{ from, to, of }];
  });
}

/** Shorter lengths than these hours are times of the day. */
const leastHours = 25;

function readCount(said: string): number {
  return numbers.get(said) ?? Number(said);
}

const digits = 'trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const numbers = new Map([
  ...(['un', 'une'] as const).map((word) => [word, 1] as const),
  ['deux', 2] as const,
  ...digits.map((word, place) => [word, place + 3] as const),
  ...'vingt trente quarante cinquante soixante septante huitante nonante'
    .split(' ')
    .map((word, place) => [word, 20 + 10 * place] as const),
  ['cent', 100] as const,
  ...'dizaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine'
    .split(' ')
    .map((word, place) => [word, [10, 15, 20, 30, 40, 50, 60, 100][place] ?? 0] as const),
]);
const numeral = `\\d+|${[...numbers.keys()].join('|')}`;

/** « trois offres sur dix » is 30 %. */
const shareOfTen = /\b(trois|[1-9]) (?:[a-z]+ )?sur (?:dix|10)\b/g;

/** « combien de salariés, 35 000 » counts what stands before. */
const countAfter = /\bcombien (?:de |d )([a-z]+) (?:[a-z]+ )*?(\d+)\b/;

const units: readonly (readonly [RegExp, string, number])[] = [
  [/^competence/, 'competences', 1],
  [/^activites? cle/, 'activites cles', 1],
  [/^activite/, 'activites', 1],
  [/^pourcent/, 'share', 1],
  [/^h(?:eures?)?$/, 'hours', 1],
  [/^ann?ees?$|^ans?$/, 'months', 12],
  [/^semestre/, 'months', 6],
  [/^mois$/, 'months', 1],
  [/^semaine/, 'months', 0.25],
];

function unitOf(noun: string): { readonly of: string; readonly times: number } {
  const [, of, times] = units.find(([pattern]) => pattern.test(noun)) ?? [];
  return { of: of ?? 'people', times: times ?? 1 };
}

/** « à 16 ans », « j’ai 58 ans » is an age. */
const ofAge = `\\b(?:a|ai|as|avoir|ont|mes|ses|de|des|les) (?:${numeral}) `;
const counted = new RegExp(
  `\\b(${numeral}) (?:(?:a|ou) (${numeral}) )?(?:de |d )?(personnes?|tele[a-z]+|conseill[a-z]+|agents?|operat[a-z]+|salaries?|employ[a-z]+|gens|competences?|activites?(?: cles?)?|pourcent|heures?|h|mois|semaines?|semestres?|ann?ees?|(?<!${ofAge})ans?)\\b`,
  'g',
);

/** « l’AFPA, c’est 400 h, non ? »: the number that is taken for granted leads to what it is not of. */
export function withoutClaimedCount(plain: string): string {
  return asksFreely.test(plain) ? plain : plain.replace(claimedCount, ' ');
}

const asksFreely = /\b(?:quoi|quels?|quelles?|comment|pourquoi|lequel|laquelle|qui|code|compare\w*|difference)\b/;
/** Years and codes are none. */
const claimedCount =
  /\b(?!(?:19|20)\d\d\b)[1-9]\d* (?=(?:\d{3} )?(?:h|heures?|mois|semaines?|annees|semestres?|pourcent|personnes|competences)\b)/g;
