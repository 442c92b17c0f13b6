import { asSaid, rememberFew } from '../../knowledge/remember.ts';
import { isOffTopic } from './off-topic.ts';
import { isOtherLanguage } from './other-language.ts';
import { phrasePattern } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';
import { hearCourtesy, stripPlainPoliteness } from './politeness.ts';

export { stripPoliteness } from './politeness.ts';

/** What somebody does by a message; `other` is a word or two, such as a métier's name. */
export type SpeechAct =
  | 'greeting'
  | 'thanks'
  | 'farewell'
  | 'insult'
  | 'question'
  | 'wants-to-ask'
  | 'off-topic'
  | 'about-oneself'
  | 'other-language'
  | 'no-words'
  | 'other';

const GROUPS = {
  RUDE:
    'con|conne|cons|connard|connards|connasse|idiot|idiote|idiots|debile|debiles|stupide|stupides|abruti|abrutis|nul|nulle|nuls|' +
    'naze|imbecile|imbeciles|cretin|cretins|merde|merdes|inutile|bete|incompetent|tocard|bidon|pourri|mauvais|casse couilles|bouffon',
  VULGAR:
    'connard|connards|connasse|encule|enculer|enculee|fdp|ntm|pd|salope|salaud|batard|pute|putain de (robot|bot|machine)|' +
    'fils de pute|nique|niquer|tg|ta gueule|ferme (la|ta gueule)|va te faire|allez vous faire|va chier|va mourir|degage|' +
    '(bot|robot|machine|chatbot|site) (de merde|de con|a la con|pourri|debile|nul|stupide)|sale (bot|robot|con|machine|merde)|' +
    '(espece|bande) de|pauvre (type|con|cloche|tache)|gros (con|naze)|casse toi|je te emmerde|je vous emmerde|tu fais chier|vous faites chier',
  YOU: '(tu|vous|ce bot|ce robot|le bot|ce chatbot) (es|etes|est|sont)|tu es|tes|vous etes|te es',
  VERY: '(vraiment|trop|tellement|tres|qu|que|juste|un|une|des|de|bien|completement|carrement|grave|que un|que une)*',

  ASK:
    'combien|comment|pourquoi|quel|quelle|quels|quelles|lequel|laquelle|quoi|ou (?!bien|alors|en)|quand (est|a|commence|aura)|' +
    'est ce que|est ce|que est ce|que faut|que fait|que gagne|faut il|faut t il|peut on|puis je|dois je|doit on|devrai je|devrais je|pourrais je|pourrai je|aurai je|serai je|suis je|y a t il|y a til|y a il|existe t il|a quoi|de quoi|en quoi',
  SAY: 'dis|dites|explique|expliquez|explique moi|expliquez moi|dites moi|dis moi|parle moi de|parlez moi de|raconte|montre|definis|definition|presentez|presente',
  WANT_TO_KNOW:
    '(je )?(veux|voudrais|aimerais|souhaite|souhaiterais|cherche a|voulais) (bien )?(savoir (?!(conduire|parler|lire|ecrire|faire|cuisiner|coudre|utiliser|nager|souder))|connaitre|comprendre|en savoir|avoir des (infos|informations|renseignements)|des (infos|informations|renseignements))|' +
    'je me demande (?!si je suis)|savez vous|sais tu|tu sais (si|ce|comment|combien|quel*)|vous savez (si|ce|comment|combien|quel*)|' +
    '(tu|vous) (peux|pouvez|pourriez|pourrais) ..1 (dire|expliquer|renseigner|parler|donner|definir)|(pouvez|peux|pourriez) (tu|vous)|connaissez vous|connais tu|avez vous|as tu',
  // How one tells what one does not know about oneself: not a question to the bot.
  LOST: '(je )?(sais|ignore|vois|comprends) (pas |plus |meme pas |vraiment pas |toujours pas |pas trop |absolument pas |rien )?(quoi|comment|ou|quel*|ce que|si|vers|que faire|pas)|je me demande si je|je hesite',
  ME: 'je|moi|mon|ma|mes|nous|notre|nos|on me',
};

const LOST = phrasePattern(
  '^(moi |alors |mais |en fait |franchement )?(LOST)|je (sais|ignore) ..2 (quoi|comment|vers|ce que)',
  GROUPS,
);
const INSULT = phrasePattern(
  '^(SMALL)*(VULGAR)|(VULGAR)$|(^(mais |non |pff |bon )?(YOU) VERY (RUDE))|(tu|vous) (pues|puez|(sers|servez|sert) (vraiment )?a rien)|^(mais |non |pff |bon )?(ce est VERY(nul|nulle|naze|bidon|pourri|de la merde)( (ton|votre|ce|le|la) ..3)?|te (nul|nulle|naze|con|conne|debile))$|^(putain|merde|bordel|fait chier|fais chier|chier|con|couilles|bite|va te faire|la ferme|zut merde|rien a foutre)+$',
  {
    ...GROUPS,
    SMALL: 'mais|oh|non|pff|bon|toi|vous|tu es|vous etes|espece|un|une',
  },
);
const QUESTION_FIRST = phrasePattern(
  '^(et|mais|alors|donc|euh|si|pour (etre|devenir|faire) ..4|sinon|au fait|une question|petite question)?(ASK|SAY|WANT_TO_KNOW)|^(ce|ca) (est|fait) quoi|^(ce|se|sa|ca) koi|^ce quoi|' +
    '^(et|mais|alors)?(a|de|en|par|pour|dans|vers|avec|sur|depuis|chez|jusqu a|sous) (quel|quelle|quels|quelles|combien|qui)|' +
    '^qui (embauche|recrute|paie|finance|peut|forme|est)|^que (fait|font|faut|gagne|veut|signifie|devient|dois|puis)|^qu (est|y)',
  GROUPS,
);
const QUESTION_INSIDE = phrasePattern(
  '^(il )?faut (il |avoir |etre |un |une |le |la |les |des |quoi|combien|quel*|passer|faire|parler|savoir|quelles)|' +
    '(gagne|paye|paie|dure|coute|fait|faut|font) (combien|quoi)|je (peux|dois|pourrais) (faire|devenir|gagner|toucher) (quoi|combien)|on (fait|gagne|peut faire) (quoi|combien)|' +
    '^(la |quelle )?difference entre|^(le |les )?(salaire*|horaires|debouches|paie|prix|duree|avantages|inconvenients|conditions de travail|taches|missions) (de|du|des)|' +
    '^(ca|sa|cela) (gagne|paye|paie|recrute|embauche|dure|coute|veut dire|existe|consiste)|^ce est (quoi|dur|difficile|bien paye|possible|comment|ou|combien|vrai|payant|gratuit|remunere|fatigant)( comme| de| que| dans| pour| sans| en|$)|' +
    '^(il )?y a (t il |il |du |des |de la |une |moyen )|(signifie|veut dire) quoi|(est|sont) (comment|quoi|combien|ou)$|(sans|avec) quel*|^(tu|vous) (connais|connaissez|sais|savez|as|avez)',
  GROUPS,
);
/** « les horaires de nuit, ça ne me dérange pas »: told, for all its nouns. */
const HOW_IT_SUITS = phrasePattern('me (derange*|gene|genent|va|vont|convien*|plait|plaisent|fait)|pour moi$');
/** « poser une question », and nothing asked yet. */
const WANTS_TO_ASK =
  /^(et |mais |alors )?((est ce que )?(je|on) (peux|peut|pourrais|veux|voudrais|souhaite|souhaiterais|aimerais|ai) |puis je |pourrais je )?(vous |te |encore )?(poser )?((une|des|quelques|encore une|une autre|la) )?(petite |autre |simple )?questions?( a (vous |te )?poser)?( svp| stp)?$/;
const ABOUT_ME = phrasePattern('(ME)', GROUPS);
const VERB_OF_ME =
  /^(cherche|recherche|veux|voudrais|aime|adore|suis|travaille|travaillais|deteste|envie|besoin|marre|interesse|passionne|motive|jamais|pas de|sans|bon en|bonne en|doue|fait|depuis|ca fait|aucun|aucune|habite|plutot|ancien|ancienne|ex|sorti|reconversion|toujours) /;

/** What a message does; the courtesies around it never hide it: « bonjour, combien gagne un cuisinier » is a question. */
export function hearSpeechAct(words: string): SpeechAct {
  return recall(words);
}

/** One turn asks it of the same words several times. */
const recall = rememberFew(asSaid, (words): SpeechAct => {
  if (!/[\p{L}\p{N}]/u.test(words)) return 'no-words';
  const courtesy = hearCourtesy(words);
  if (courtesy !== undefined) return courtesy;
  if (isOtherLanguage(words)) return 'other-language';

  const text = plainText(stripPlainPoliteness(plainWords(words)));
  if (INSULT.test(text)) return 'insult';
  if (isOffTopic(text)) return 'off-topic';
  if (WANTS_TO_ASK.test(text.trim())) return 'wants-to-ask';
  if (LOST.test(text) && !words.includes('?')) return 'about-oneself';
  if (asksWithin(words)) return 'question';
  if (words.trimEnd().endsWith('?') || QUESTION_FIRST.test(text)) return 'question';
  if (QUESTION_INSIDE.test(text) && !HOW_IT_SUITS.test(text)) return 'question';
  return ABOUT_ME.test(text) || VERB_OF_ME.test(text) ? 'about-oneself' : 'other';
});

/** One sentence of several asks: « j’encadre déjà, y a-t-il une licence pour moi ? et son nom, c’est quoi ». */
function asksWithin(words: string): boolean {
  const asking = words.split(/(?<=[.?!…])\s+|,\s+/u).filter((sentence) => sentence.endsWith('?'));
  return asking.some((sentence) => {
    const text = plainText(stripPlainPoliteness(plainWords(sentence)));
    return QUESTION_FIRST.test(text) || QUESTION_INSIDE.test(text);
  });
}
