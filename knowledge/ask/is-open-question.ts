import { tellsOfOneself } from './is-claimed.ts';
import { plainQuestion } from './plain-question.ts';

/** Fewer words ask what the bot just said, or how it works. */
const leastWords = 4;

/**
 * Whether words ask of the world, neither of who asks, nor of the bot, nor which métier to take: where nothing answers
 * them, that is said, rather than pistes shown.
 */
export function isOpenQuestion(words: string): boolean {
  const plain = plainQuestion(words);
  if (plain.split(' ').length < leastWords || !opens.test(plain)) return false;
  return !tellsOfOneself(plain) && !toTheBot.test(plain) && !seeksMetier(plain);
}

/** Whether plain words look for a métier, a job or a field rather than ask how it is there. */
export function seeksMetier(plain: string): boolean {
  return metierWords.test(plain);
}

const opens =
  /^(?:et |mais |alors |donc |bonjour |au fait )*(?:(?:a|d|de|en|par|pour|dans|vers|avec|sur|depuis|chez) )?(?:qui|que (?=fait|font|veut|dit|disent|faut|signifie)|qu est ce|quoi|quels?|quelles?|lequel|laquelle|combien|comment|pourquoi|quand|ou (?=est|sont|se|trouve)|c est quoi|y a t il|est ce que?|faut il|doit on|peut on)\b/;
const toTheBot = /\b(?:tu|te|t|toi|vous|votre|vos|ton|ta|tes|ce (?:bot|robot|chat)|par la|ca|cela)\b/;
const metierWords =
  /\b(?:metiers?|travail\w*|boulots?|jobs?|emplois?|postes?|profession\w*|pistes?|orient\w*|reconver\w*|quelqu un|quoi faire|que faire|choix|secteurs?|domaines?|voies?|filieres?|stages?)\b/;
