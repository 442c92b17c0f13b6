import { foldText } from '../fold-text.ts';
import { asSaid, rememberFew } from '../remember.ts';

const words: Readonly<Record<string, string>> = {
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  six: '6',
  sept: '7',
  huit: '8',
  neuf: '9',
  dix: '10',
  onze: '11',
  douze: '12',
  quinze: '15',
  vingt: '20',
  trente: '30',
  cinquante: '50',
  cent: '100',
  mille: '1000',
};

/** Digits with thousands apart; or a word; and what is counted. */
const counted =
  /(?:(\d{1,3}(?:\s\d{3})+(?!\d)|\d+)|\b([a-z]+))\s*(?:(h|heures?|mois|semaines?|semestres?|ans?|annees?|jours?|pourcent|%)(?![a-z]))?/g;
/** Years stand in many facts, and tell of none. */
const year = /^(?:19|20)\d\d$/;

/**
 * The numbers that a text says, in digits or in words, each with what is counted where that is a time or a share:
 * « sept mois » says « 7 m ». One is also an article.
 */
export const listNumbers: (text: string) => readonly string[] = rememberFew(asSaid, (text: string) =>
  [...foldText(text).matchAll(counted)].flatMap(([, digits, word, unit = '']) => {
    const said = digits?.replace(/\s/g, '') ?? words[word ?? ''];
    if (said === undefined || said === '1' || year.test(said)) return [];
    return [`${said} ${unit === 'pourcent' ? '%' : unit.replace(/s$/, '').slice(0, 4)}`.trim()];
  }),
);
