/** Whether a plain question asks where exactly, from when on or how long of what the sources only name. */
export function asksParticulars(plain: string): boolean {
  return particulars.some((pattern) => pattern.test(plain));
}

/** Bodies, schools and courses that the sources name and tell little of. */
const bodies =
  '(?:forem|cisp|eft|afpa|cefora|organismes?|agences?|universites?|ecoles?|centres? de (?:vdc|validation|formation|competences))';
const courses = '(?:formations?|cours|stages?|licence|bts|titre|mention|cqp|certificat|validation|vdc|epreuves?)';

const particulars: readonly RegExp[] = [
  // Where: « dans quelles universités », « le CISP le plus proche », « un call center près de chez moi ».
  /\b(?:dans|a) quels? (?:lycees?|etablissements?|instituts?)\b|\b(?:dans|a) quelles? (?:universites?|ecoles?|facs?|hautes ecoles)\b/,
  /\b(?:les? |la )?plus proches? (?:de (?!la\b)[a-z]|d ici|d [a-z])|\bpres de chez (?:moi|nous|lui|elle)\b|\bpres d ici\b/,
  /\b(?:quels?|quelles?) (?:call ?centers?|centres? d appels?|plateaux?|entreprises?|employeurs?|boites?) (?:y a t il|existe[a-z]*|se trouve[a-z]*|sont installe[a-z]*|trouve t on|peut on trouver)\b/,
  new RegExp(
    `\\b(?:ou (?:est|sont|se trouve|se trouvent|se situe)|(?:est|sont|se trouve) (?:il |elle |ils |elles )?ou) .*${bodies}\\b|\\b${bodies} (?:de [a-z]+ )?(?:c |il |elle )?(?:est|se trouve) ou\\b`,
  ),
  // When: « quel jour commence-t-elle », « les horaires du centre de validation ».
  new RegExp(
    `\\b${courses}\\b.*\\b(?:commence|debute|demarre|reprend)[a-z]* (?:a |en |au )?(?:quand|quel|quelle)\\b|\\b(?:quand|quel jour|quelle date|quel mois|quelle heure)\\b.*\\b(?:commence|debute|demarre|reprend)[a-z]*\\b.*\\b${courses}\\b`,
  ),
  new RegExp(
    `\\b(?:heures?|horaires?|jours?) (?:d ouverture )?(?:d|de|du|des|de l|d un|d une|de la) ${bodies}\\b|\\b${bodies}\\b.*\\b(?:ouvre|ouvert|ouverte|ferme|fermee?)\\b.*\\b(?:heures?|jours?|quand)\\b`,
  ),
  // How much, of what no source measures.
  /\b(?:montant|duree|prix|nombre|delai|temps) moyenn?e? (?:d|de|du|des)\b|\bquelles? (?:notes?|scores?|moyennes?) (?:[a-z]+ )?(?:faut|minimum|minimale|est|doit)\b|\bsiege (?:social|de l|d une|d un)\b/,
  /\bcombien (?:de|d) [a-z]+ (?:ont|possedent|detiennent|obtiennent) (?:la |le |un |une |leur )?(?:licence|diplome|bts|bac|titre|certificat|cdi|master|permis)\b/,
  // How many, of one province.
  /\b(?:combien|nombre)\b.*\bprovince (?:de|du|d) [a-z]+/,
];
