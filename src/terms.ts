import { foldText } from '../knowledge/fold-text.ts';

/** A word of the trade that `terms.means` explains, and how facts write it. */
const terms = [
  ['vae', /\bVAE\b/],
  ['rncp', /\bRNCP\b/],
  ['rome', /\bROME\b/],
  ['forem', /\bForem\b/],
  ['afpa', /\bAFPA\b/],
  ['cdi', /\bCDI\b/],
  ['cdd', /\bCDD\b/],
  ['interim', /\bintérim\b/i],
  ['alternance', /\balternance\b/i],
  ['cess', /\bCESS\b/],
  ['cap', /\bCAP\b/],
  ['bts', /\bBTS\b/],
  ['cqp', /\bCQP\b/],
  ['caces', /\bCACES\b/],
  ['crm', /\bCRM\b/],
  ['teletravail', /\btélétravail\b/i],
] as const;

export type Term = (typeof terms)[number][0];

/** The terms of a text that it does not explain itself: « le logiciel clients (CRM) » does. */
export function findTerms(text: string): readonly Term[] {
  const unexplained = text.replace(/\([^)]*\)/g, ' ');
  return terms.filter(([, written]) => written.test(unexplained)).map(([term]) => term);
}

/** The term that somebody named, in any spelling. */
export function findTerm(word: string): Term | undefined {
  const said = foldText(word).trim();
  return terms.find(([term]) => term === said)?.[0];
}
