/** Whether a plain question names the field of the general métier. */
export function isOfField(plain: string): boolean {
  return fieldWords.test(plain);
}

const fieldWords =
  /\b(centres? d appels?|call ?centers?|centres? de contacts?|contact centers?|relation clients?|service clients?|plateau telephonique|plateau d appels?|appels (entrants|sortants)|helpdesk|teleconseil|televente|vente a distance|inbound|outbound|telephone|operateurs?|operatrices?)\b/;
