import { foldText } from '../../knowledge/fold-text.ts';

/** Everyday words of other languages that are no French words, none of them part of a métier's title. */
const FOREIGN: ReadonlySet<string> = new Set(
  // English
  (
    'the i am is are you your my me we they want need looking find for job jobs work works worked working speak english ' +
    'what how where who can could do does did have has with and to of in at three years please would like hello about help ' +
    'training course french don not know there this that which should get ' +
    // Spanish
    'busco trabajo hola necesito quiero empleo hablo no tengo soy como donde que en una para por favor un gracias ayuda ' +
    'frances puedo trabajar estoy buscando ' +
    // Dutch
    'ik zoek werk spreek geen frans wil graag een opleiding volgen goedemorgen goedendag hallo heb ben niet voor het van ' +
    'naar kan mij helpen nederlands baan ' +
    // German
    'ich suche eine einen arbeit spreche kein franzosisch bin nicht und der die das mochte guten tag hilfe brauche ' +
    // Italian and Portuguese
    'cerco lavoro come cuoco sono vorrei buongiorno parlo italiano ho bisogno eu procuro um trabalho uma nao falo obrigado ' +
    'preciso emprego bom dia quero ' +
    // Turkish, Romanian, Polish, Albanian
    'calismak istiyorum ariyorum iş merhaba caut loc munca vreau buna ziua szukam pracy chce dzien dobry kerkoj pune dua'
  ).split(' '),
);

/** Words of the above that French writes too: they neither tell nor deny. */
const SHARED: ReadonlySet<string> = new Set(
  'me no en que come die on de la le a tag bon est par des un or sur pour job jobs van ben training help hello in and of for bien die das loc like si'.split(
    ' ',
  ),
);

/** Little words that only French has: one of them makes a message French. */
const FRENCH =
  /^(je|j|jai|chui|jcherche|tu|il|elle|nous|vous|ils|les|des|du|au|aux|une|est|suis|et|ou|pas|mon|ma|mes|votre|pour|dans|avec|sur|qui|quoi|ce|c|cest|travail|metier|metiers|bonjour|merci|un|le|veux|cherche|chez|comme|etre|faire|tres)$/;

/** Whether a message is clearly in another language than French; « web developer » is only a métier. */
export function isOtherLanguage(words: string): boolean {
  if (/[¿¡]/.test(words)) return true;
  const letters = words.match(/\p{L}/gu) ?? [];
  const latin = words.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length - latin.length > latin.length) return true;

  const said = foldText(words)
    .replace(/ı/g, 'i')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (said.some((word) => FRENCH.test(word) && !FOREIGN.has(word))) return false;
  const foreign = said.filter((word) => FOREIGN.has(word));
  const clear = foreign.filter((word) => !SHARED.has(word));
  return clear.length >= 2 && foreign.length * 2 >= said.length;
}
