import { foldText } from '../../knowledge/fold-text.ts';

/** « j’ai jamais travaillé », « je n’ai aucune expérience », « je n’ai rien fait »: said alone, and of oneself. */
export function hearNeverWorked(message: string): boolean {
  const said = foldText(message)
    .replace(/[’]/g, "'")
    .replace(/[?!.,;\s]+$/g, '');
  return patterns.test(said);
}

const opening = '(?:(?:ben|bah|euh|non|mais|en fait|moi|honnetement|desolee?),? )*';
const patterns = new RegExp(
  `^${opening}(?:(?:je )?(?:n'|ne )?(?:j')?(?:n')?ai (?:encore )?(?:jamais (?:travaille|bosse|eu de (?:travail|boulot|metier|job))|rien fait(?: de ma vie)?|(?:aucune|pas d'?|zero) ?experience(?: professionnelle)?)|(?:aucune|pas d'|zero) ?experience(?: professionnelle)?|jamais travaille)(?: de ma vie| encore)?$`,
);
