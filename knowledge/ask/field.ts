/** Whether a plain question names the field of the general métier. */
export function isOfField(plain: string): boolean {
  return fieldWords.test(plain);
}

const fieldWords =
  /\b(centres? d appels?|multicana\w+|omnicana\w+|call ?centers?|centres? de contacts?|contact centers?|relation clients?|service clients?|plateau telephonique|plateau d appels?|appels (entrants|sortants)|helpdesk|teleconseil|televente|vente par telephone|vendre par telephone|vente a distance|inbound|outbound|operateurs?|operatrices?|referentiel|credoc)\b/;

/** Whether a plain question has a word of work at all: the weather and the news have none. */
export function isOfWork(plain: string): boolean {
  return workWords.test(plain);
}

const workWords =
  /\b(telephone|clients?|clientele|appels?|appeler|appelants?|scripts?|interlocuteurs?|referentiel|forem|credoc|article|conseillers?|conseilleres?|metiers?|travail\w*|emplois?|postes?|jobs?|boulots?|embauch\w*|recrut\w*|formations?|former|diplomes?|competences?|qualites?|plannings?|roulements?|ecoute|chatbots?|ia|robots?|outils?|logiciels?|plateau|fax|internet|effectifs?|sondages?|enquetes?|delocalis\w*|etranger|telephoner|interim\w*|contrats?|salaries?|chefs?|cheffe|langues?|neerlandais|anglais|marketing|vente|vendre|carriere|horaires|pauses?|collegues?|patrons?|employeurs?|entreprises?|plateaux|bruit|sms|publicit\w*|resultats?|objectifs?|salles?|bureaux?|ecrans?|clavier|ordinateurs?|casques?|equipes?|superieurs?|responsables?|stress\w*)\b/;
