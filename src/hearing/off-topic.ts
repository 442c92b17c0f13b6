import { phrasePattern } from './phrase-pattern.ts';

const GROUPS = {
  DISH: 'crepe*|gateau*|tarte*|pizza|pate a ..1|sauce|oeuf*|riz|pates|soupe|quiche|mousse|gaufre*|cake|couscous|tiramisu|lasagne*',
  MEND: 'reparer|soigner|guerir|deboucher|debloquer|deverrouiller|recharger|nettoyer|dresser|eduquer',
  EVENT: 'match*|coupe|tournoi|finale|election*|tour de france|ligue*|euro|mondial',
};

/** What people ask of any machine, and no fiche tells: the weather, the hour, a recipe, the news, a game, a sum. */
const OFF_TOPIC = phrasePattern(
  'quel temps (il )?(fait|va faire|fera)|(va|est ce qu|qu) ..1 (il )?(pleuvoir|neiger)|fait il (beau|chaud|froid)|la meteo|^meteo|quelle heure (est il|il est)|il est quelle heure|quel jour (on est|sommes nous|est on)|' +
    '(recette|recettes) (de|du|des|pour|d)|comment (faire|cuire|preparer|reussir|on fait|fait on) ..3 (DISH)|qui (a|va|peut) (gagne|gagner|remporte|remporter) ..4 (EVENT)|(score|resultat*) (du|des|de la) ..1 (EVENT)|le (psg|om|real) (a|va|joue)|' +
    'qui est ..2 (president*|roi|reine|premier ministre|maire|pape)|pour qui (voter|faut il voter|tu votes|vous votez)|que pense* (tu|vous) (de|du) (macron|gouvernement|la politique|president)|' +
    '(raconte|dis|connais|fais) ..2 (blague*|histoire drole)|combien (font|fait) ..3 (fois|plus|moins|divise)|capitale (de|du|des)|ou (est|se trouve) ..1 (gare|toilettes|pharmacie|mairie)|' +
    '(ecris|fais|traduis) (moi )?(un|une|mon|ma|ce|cette) (poeme|dissertation|devoir*|rap|chanson|texte en)|horoscope|sens de la vie|perdre (du|de) poids|maigrir|quelle heure (part|arrive) ..2 (train|bus|avion)|ou acheter|(meilleur|meilleure) (voiture|telephone|film|restaurant)|qui a invente (?!(le|ce) metier)|pour ou contre|comment ..2 (MEND) (mon|ma|mes|le mien)|comment (soigner|guerir) (un|une|le|la) (rhume|grippe|migraine|toux|fievre|angine)|^je ai ..1 mal (a la|aux|au) (tete|dents|ventre|gorge)$|' +
    '(mon|ma) (telephone|portable|ordinateur|ordi|tele|box|wifi) (ne )?(marche|fonctionne|demarre|se allume|est casse*|est en panne|rame|bugge)|je ai (perdu|casse) (mon|ma) (telephone|portable|ordinateur)$|numeros du loto|quel film|quelle serie|(tu|vous) (aimes|aimez|t aimes) (le|la|les|moi)|tu me aimes|veux tu sortir',
  GROUPS,
);

/** Whether plain words, a space after each, ask what has nothing to do with work. */
export function isOffTopic(text: string): boolean {
  return OFF_TOPIC.test(text);
}
