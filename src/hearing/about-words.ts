import { asSaid, rememberFew } from '../../knowledge/remember.ts';
import { phrasePattern } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';
import { stripPlainPoliteness } from './politeness.ts';

const GROUPS = {
  SMALL:
    'mais|oh|non|euh|pardon|desole|desolee|moi|je|la|alors|bon|ca|cela|ce est|votre|la|le|reponse|message|texte|tout',
  NOT: 'pas|rien|pas bien|pas tout|pas tres bien|rien du tout|pas trop',
};

/** Said alone, these ask for the same in shorter words. */
const PLAINLY = phrasePattern(
  '^(SMALL)*((plus|en plus|de maniere plus|avec des mots plus) (simple|simples|simplement|facile|faciles|facilement|court|clair|clairement)( que ca)?|' +
    '(vous |tu )?(peux|pouvez|pourriez|veux|voudrais)( (vous|tu))?( (me|le|la))*( (dire|expliquer|ecrire|redire|repeter))?( (ca|cela|moi))? (plus )?(simple|simplement|facilement|plus simple)|' +
    '(explique*|dites|dis|redis|redites|ecris|ecrivez)( (moi|le|la|ca))* (plus )?(simple|simplement|facilement|plus simple|avec des mots simples)|' +
    '(ce est |trop |tres |beaucoup )*(trop|tres) (complique|compliques|difficile|difficiles|long)( pour moi)?|(des |avec des )?mots (plus )?simples)(SMALL)*$',
  GROUPS,
);
/** These too, where something was told; else they ask for help. */
const NOT_UNDERSTOOD = phrasePattern(
  '^(SMALL)*((ai |a )?(NOT )(compris|comprendre|comprends|comprend|comprendu)|(comprends|comprend|comprendre|compris) (NOT))( (trop|tres) (difficile|complique|long))?(SMALL)*$',
  GROUPS,
);

/** Whoever says more tells something of their own. */
const longest = 80;

/** Whether the last answer is asked for in plainer words; `perhaps` where it may ask for help as well. */
export function hearSimpler(message: string): 'surely' | 'perhaps' | undefined {
  return message.length > longest ? undefined : recall(message);
}

const recall = rememberFew(asSaid, (message): 'surely' | 'perhaps' | undefined => {
  const text = plainText(stripPlainPoliteness(plainWords(message)));
  if (PLAINLY.test(text)) return 'surely';
  return NOT_UNDERSTOOD.test(text) ? 'perhaps' : undefined;
});

/** « c’est quoi le CACES ? », « RNCP ça veut dire quoi ? »: the word alone, in plain spelling. */
export function hearWordAsked(message: string): string | undefined {
  if (message.length > longest) return undefined;
  const text = plainText(stripPlainPoliteness(plainWords(message))).trim();
  for (const pattern of askedWords) {
    const word = pattern.exec(text)?.groups?.word;
    if (word !== undefined) return word;
  }
  return undefined;
}

const article = '(?:(?:un|une|le|la|les|des|de le|du|de la|en) )?';
const askedWords = [
  new RegExp(`^(?:et |mais )?(?:ce |ca )?(?:est |veut dire |signifie )?quoi ${article}(?<word>[a-z ]{2,20})$`),
  new RegExp(
    `^(?:et |mais )?(?:que|qu) (?:est ce que (?:ce est (?:que )?)?|veut dire |signifie )${article}(?<word>[a-z ]{2,20})$`,
  ),
  new RegExp(
    `^(?:et |mais )?${article}(?<word>[a-z ]{2,20}?) (?:ce est quoi|ca veut dire quoi|veut dire quoi|signifie quoi|ca signifie quoi)$`,
  ),
  new RegExp(`^(?:la )?(?:definition|signification) ${article}(?<word>[a-z ]{2,20})$`),
];
