import { phrasePattern } from './phrase-pattern.ts';

/** How people say, and say nothing more, that they do not know what to do or to choose. */
const LOST = phrasePattern('^(SMALL)*(KNOW_NOT (SMALL)*(WHAT)|NO_IDEA|ASTRAY|ANY_WORK)( (OF_LIFE))?(SMALL)*$', {
  SMALL:
    'bonjour|ben|bah|euh|mais|en fait|franchement|la|alors|bon|moi|en ce moment|du tout|vraiment|trop|encore|meme|tres|un peu|completement|totalement|si il (vous|te) plait|maintenant|desole|desolee',
  KNOW_NOT: '(je )?(sais|vois|sait) (SMALL)*(pas|plus) ',
  WHAT:
    '(quoi|que) (faire|choisir|chercher|vouloir|devenir)|ce que je (veux|voudrais|aime|peux|cherche|vais|dois)( (bien )?(faire|chercher|devenir|etre))?|' +
    'vers (quoi|ou|quel metier|quel domaine) (me )?(tourner|aller|me orienter|partir)|(par )?(ou|quoi) (commencer|aller|chercher|en suis)|ou je (vais|en suis)|' +
    '(quel|quelle) (metier|voie|formation|domaine|travail|boulot) (faire|choisir|prendre|chercher)|quoi',
  NO_IDEA:
    '(je )?(ai )?(pas|plus|aucun|aucune|zero)( (vraiment|trop))?( de)? (idee|idees|projet|projets|piste|pistes)( (pro|professionnel|precis|precise|de metier|en tete))?',
  ASTRAY:
    '(je suis |completement |un peu |totalement )*(perdu|perdue|paume|paumee|largue|larguee|deboussole|deboussolee)',
  ANY_WORK:
    '(je |moi )?(cherche|chercher|recherche|veux|voudrais|besoin de|trouver|vouloir)( (trouver|avoir))?( (un|du|de le|de|le))?( (nouveau|petit))? (travail|emploi|boulot|taf|job|travailler)( (ici|vite|urgent|en france|en belgique))?',
  OF_LIFE:
    '(de|dans|pour|avec) (ma|la|mon) (vie|avenir|orientation)|plus tard|comme (metier|travail|boulot)|(pour|de) le avenir',
});

/** Whether a message in plain words (`plainText`) says that somebody is lost, and nothing more. */
export function saysLost(text: string): boolean {
  return LOST.test(text);
}
