/**
 * Whether a plain message asks by judging, as people type who leave the question mark out: « je fais des fautes, c’est
 * grave », « le néerlandais c’est un plus ». The caller knows whether work is spoken of.
 */
export function asksByJudging(plain: string): boolean {
  return judging.test(plain) || willTheyReplace.test(plain);
}

/** Whether a message as typed puts a pronoun after its verb: « connaît-il », « traduit-on ». */
export function turnsVerbRound(words: string): boolean {
  return turned.test(words);
}

const judging =
  /\b(?:c est|c|ca|sa|ce serait) (?:(?:va|peut|doit|est|pas|plus|encore|toujours|vraiment|aussi|bien|trop|tres|un|une|le|la|les|dans|plutot|deja|me|te|vous|y) ){0,4}(?:grave|mort|foutu|plus|atouts?|probleme|frein|obstacle|tremplin|demandee?s?|prevue?s?|possible|fini|utile|utilisee?|serieux|facile|normal|memes?|pareil|vrai|important|piste|idee|aide|aidera|suffit|marche|passe|collerait|compte|joue|concerne|rentre|existe|interdit|obligatoire|reservee?|ok)\b/;

/** « l’IA va nous piquer nos emplois ». */
const willTheyReplace =
  /\b(?:va|vont) (?:t )?(?:il |ils |elle )?(?:nous |me |vous |les )?(?:remplacer|piquer|piker|prendre|voler|supprimer)\b/;

const turned = /\p{L}{2,}(?<!peut)(?<!dit)(?<!semble)-(?:t-)?(?:il|elle|on|ils|elles|je)(?!\p{L})/iu;
