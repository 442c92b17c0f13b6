import { phrasePattern } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';

const GROUPS = {
  HELLO:
    'bonjour|bonjours|bonjur|bonsoir|salut|coucou|cc|hello|hey|hi|re|rebonjour|yo|wesh|salutations|bjour|bien le bonjour|salam',
  TO_WHOM: '(a )?(tous|toutes|vous|toi|tout le monde|madame|monsieur|messieurs|mesdames|le bot|le robot)',
  HOW_ARE_YOU:
    '(comment )?(ca|sa|tu|vous) (va|vas|allez|vont)( bien)?|comment (allez vous|vas tu)|(tu|vous) (vas|allez) bien|bien ou quoi|quoi de neuf',
  BYE:
    'au revoir|aurevoir|a bientot|a plus tard|a plus|a demain|a la prochaine|bye|bye bye|ciao|tchao|tchuss|adieu|a toute|' +
    'bonne (journee|soiree|nuit|continuation|fin de journee|apres midi|semaine|vacances)|bon week end|bonne (suite|chance)|belle journee',
  THANKS:
    '(un )?(grand |mille |super )?(merci|mercis|remercie|remerciements)( (bien|beaucoup|infiniment|mille fois|encore|tout plein))*|je (vous|te) remercie|' +
    '(ce est )?(tres |trop )?(gentil|sympa|cool)( de votre part| a vous| a toi)?|thanks|thank you|thx',
  FOR_WHAT:
    '(pour|de) (tout|tout ca|votre aide|ton aide|aide|ces infos|les infos|votre temps|cette reponse|votre reponse|ces conseils|vos conseils)',
  PLEASE: 'si il (vous|te) plait|please|si possible|steuplait|siouplait|siteplait',
  NICE: 'ok|super|parfait|genial|top|de accord|bon|allez|voila|tres bien|cool|nickel|eh bien|et|alors|euh|hein',
};

const LEADING = phrasePattern(
  '^((HELLO)( (TO_WHOM))?|HOW_ARE_YOU|THANKS( (FOR_WHAT))?|PLEASE|et (?!combien|quel)|alors|euh|bon|(dis|dites) (?!moi|nous|ce|si|quoi))',
  GROUPS,
);
const TRAILING = phrasePattern('(PLEASE|(de avance )?(THANKS)( de avance|(FOR_WHAT)| (TO_WHOM))?|BYE)$', GROUPS);
const GREETING = phrasePattern('^(NICE)*(HELLO|HOW_ARE_YOU)(HELLO|TO_WHOM|HOW_ARE_YOU|NICE|PLEASE)*$', GROUPS);
const THANKS = phrasePattern('^(NICE|HELLO)*(THANKS)((FOR_WHAT)|(TO_WHOM)|THANKS|NICE)*$', GROUPS);
const FAREWELL = phrasePattern(
  '^(NICE|THANKS|FOR_WHAT|TO_WHOM|HELLO)*(BYE)(TO_WHOM|BYE|THANKS|NICE|HELLO|FOR_WHAT)*$',
  GROUPS,
);

/** Which courtesy a message is when it is nothing else: « merci », « bonjour à tous », « merci et bonne journée ». */
export function hearCourtesy(words: string): 'greeting' | 'thanks' | 'farewell' | undefined {
  const text = plainText(plainWords(words.replace(/\ba\s?\+/gi, 'à plus')));
  if (FAREWELL.test(text)) return 'farewell';
  if (THANKS.test(text)) return 'thanks';
  return GREETING.test(text) ? 'greeting' : undefined;
}

/** Plain words without the courtesies around them; all of them when nothing else would be left. */
export function stripPlainPoliteness(words: readonly string[]): readonly string[] {
  const stripped = stripEnds(plainText(words)).trim();
  return stripped === '' ? words : stripped.split(' ');
}

/**
 * The message as typed, without greetings, thanks and « s’il vous plaît » at its ends: « Bonjour, je suis vendeuse,
 * merci » is « je suis vendeuse ». A message of courtesies only comes back whole.
 */
export function stripPoliteness(words: string): string {
  const typed = words.trim().split(/\s+/);
  const whole = plainText(plainWords(words));
  const core = stripEnds(whole);
  if (core === '' || core === whole) return words.trim();
  const from = countTyped(typed, whole.indexOf(core));
  const to = typed.length - countTyped(typed.toReversed(), whole.length - whole.indexOf(core) - core.length);
  return typed
    .slice(from, to)
    .join(' ')
    .replace(/^[\s,.;:!?–-]+|[\s,;–-]+$/g, '');
}

/** How many typed words hold that many characters of plain text. */
function countTyped(typed: readonly string[], length: number): number {
  let count = 0;
  let covered = 0;
  while (count < typed.length && covered < length) {
    covered += plainText(plainWords(typed[count] ?? '')).length;
    count++;
  }
  return count;
}

function stripEnds(text: string): string {
  const shorter = text.replace(LEADING, '').replace(TRAILING, '');
  return shorter === text ? text : stripEnds(shorter);
}
