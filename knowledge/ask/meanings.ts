import { termsOf } from '../search/analyse.ts';

/** Words of questions, in plain spelling, and the words that facts use for them. */
const meanings: readonly (readonly [said: RegExp, meant: string])[] = [
  [/\b(ia|robots?|chatgpt)\b/, 'intelligence artificielle'],
  [/\bremplac\w*/, 'remplace'],
  [/\bsvi\b/, 'serveurs vocaux'],
  [/\b(flamand|flamande)\b/, 'néerlandais'],
  [/\b(turn over|turnover|rotation|partent|change\w* souvent)\b/, 'personnel change'],
  [/\b(penurie|recherches?|tres demandes?)\b/, 'recherchés besoins'],
  [/\bmanque\w*\b|\bmain d oeuvre\b/, 'manquait besoins'],
  [/\bporteurs?\b/, 'retrouver emploi'],
  [/\bcross selling\b/, 'produits complémentaires'],
  [/\bopen space\b/, 'espace partagé'],
  [/\b(covid\w*|pandemie|crise sanitaire|tracing)\b/, 'suivi contacts prévention COVID'],
  [/\b(delocalis\w*)\b/, 'étranger'],
  [/\b(soft skills?)\b/, 'empathie créativité'],
  [/\b(cqp)\b/, 'certificat qualification professionnelle'],
  [/\b(on ecoute|ecoutes|sur ecoute|enregistres?)\b/, 'écoute averti'],
  [/\b(week end|samedis?|dimanches?)\b/, 'six jours sept semaine'],
  [/\b(soir|soiree|tard|heure|heures|ouvrent|ferment)\b/, 'ouvrent 22 h'],
  [/\b(nuit|nuits)\b/, 'jour nuit décalés'],
  [/\b(legal\w*|loi|obligation)\b/, 'règle légale'],
  [/\b(tout de suite|immediat\w*)\b/, 'réponse immédiate'],
  [/\b(vite|rapides?|rythme|cadence|s enchainent)\b/, 'vite rapide suivent'],
  [/\b(restent|quittent|demission\w*)\b/, 'personnel change'],
  [/\b(avoir ete|deja ete|deja travaille)\b/, 'travaillé expérience'],
  [/\b(partir a l etranger|offshore|maroc|tunisie)\b/, 'étranger partiraient'],
  [/\b(tension)\b/, 'recherchés besoins'],
  [/\b(bruyant\w*|bruit)\b/, 'bruit bruyant espace'],
  [/\b(surmonter|echecs?|refus)\b/, 'échec surmonter refus'],
  [/\b(reconnaitre|reconnaissance|vae|sur le tas|validation)\b/, 'reconnaître compétences validation'],
  [/\b(interne|dedie|integre)\b/, 'interne'],
  [/\b(externe|externalise|tiers|autonome)\b/, 'externe tiers'],
  [/\b(inbound)\b/, 'entrants'],
  [/\b(outbound)\b/, 'sortants'],
  [/\b(par c(oe|œ)ur|script par|scripts? appris)\b/, 'réciter recul'],
  [/\b(employes?|salaries?|gens|monde|effectifs?)\b/, 'personnes travaillent'],
  [/\b(pourcentage|proportion)\b/, '68 %'],
  [/\b(tremplin|bloque\w*)\b/, 'évoluent poste spécialisé'],
  [/\b(secteurs?)\b/, 'secteurs'],
  [/\b(ou travaill\w*|structures?|lieux? de travail|etablissements?)\b/, 'centre agence organisme public plateforme'],
  [/\b(pc|ordi|informatique|programmes?)\b/, 'ordinateur logiciels'],
  [/\b(indicateurs?|objectifs|surveill\w*)\b/, 'indicateurs'],
  [/\b(assise?s?|debout|chaise)\b/, 'assis'],
  [/\b(maths?|mathematiques|calcul)\b/, 'statistiques'],
  [/\b(criteres?|regardent)\b/, 'embauche'],
  [/\b(universitaires?|fac|universite)\b/, 'université semestres licence'],
  [/\b(taille|combien de (x|personnes))\b/, 'équipe compte personnes'],
  [/\b(pedagogi\w*|pedagogue\w*)\b/, 'pédagogie expliquer simplement'],
  [/\b(juridi\w*|lois?)\b/, 'droit'],
  [/\b(unites?)\b/, 'sépare parties'],
  [/\b(mails?|emails?|courriels?)\b/, 'e-mails messages'],
  [/\b(interim|interimaires?)\b/, 'intérim'],
  [/\b(objections?)\b/, 'objections'],
  [/\b(transferer|transfert|renvoyer)\b/, 'orienter passer service'],
  [/\bcodes? (metier )?(du |de |le )?(forem|rome)\b/, ''],
  [/\b(s )?amelior\w*/, 'meilleures améliorer'],
  [
    /\b(mecontent\w*|enerve\w*|colere|agressi\w*|insulte\w*|difficiles? clients?|clients? difficiles?)\b/,
    'plaintes conflits colère critique réclamations tendus',
  ],
  [/\b(resilien\w*)\b/, 'refus échec résister stress'],
  [/\b(dynamique)\b/, 'variés exigeants évolue'],
  [/\b(seule?s?|equipe)\b/, 'équipe'],
  [/\b(ne sait pas repondre)\b/, 'orienter passer service'],
  [/\b(clavier|taper|tape)\b/, 'tape saisir clavier'],
  [/\b(24h|24 h|7j)\b/, 'jour nuit toute semaine dépannage'],
  [/\bniveau (iii|3eme)\b/, 'européen bac'],
  [/\b(e procurement|procurement)\b/, 'achats électroniques'],
  [/\b(forme|forment) (les|des) nouveaux\b/, 'forme nouveaux'],
  [/\b(multicanal|canaux|omnicanal)\b/, 'canaux SMS'],
  [/\b(emettre|emission|emet|emis)\b/, 'appeler vente rendez-vous enquêtes'],
  [/\b(additionnelles?|supplementaires?)\b/, 'vente plus complément'],
  [/\b(au debut)\b/, 'abord but'],
];

/** The patterns as they stand: their words are not misspelt. */
export const meaningPhrases: readonly string[] = meanings.map(([{ source }]) => source);

/** What a plain question says in words of its own, and families of the words that facts use for it. */
export function meaningsOf(plain: string): readonly { readonly said: string; readonly terms: readonly string[] }[] {
  return meanings.flatMap(([pattern, words]) => {
    const said = pattern.exec(plain)?.[0];
    return said === undefined ? [] : [{ said, terms: termsOf(`${said} ${words}`, 'common') }];
  });
}
