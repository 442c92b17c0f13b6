import { foldText } from '../../knowledge/fold-text.ts';

/** A métier that somebody misses among the pistes. */
export interface Missed {
  /** In their words: « pourquoi pas infirmière ? » gives « infirmiere ». */
  readonly words: string;
  /** They surely ask for a métier; else only where the words name one: « et le salaire alors ? » asks for none. */
  readonly isSure: boolean;
}

/** Undefined for anything else, « pourquoi pas » alone too. */
export function hearWhyNot(message: string): Missed | undefined {
  const sure = findRest(message, whyNot);
  if (sure !== undefined) return noMetier.test(sure) ? undefined : { words: sure, isSure: true };
  const perhaps = findRest(message, perhapsWhyNot);
  return perhaps === undefined ? undefined : { words: perhaps, isSure: false };
}

/** What somebody wants to take back, in their words: « enlève vendeur » gives « vendeur ». */
export function hearTakeBack(message: string): string | undefined {
  return findRest(message, [takeBack]);
}

/** What somebody says after « en fait » and its like. */
export function hearCorrection(message: string): string | undefined {
  return findRest(message, [correction]);
}

/** Whoever says more than this tells something of their own. */
const mostWords = 7;

function findRest(message: string, patterns: readonly RegExp[]): string | undefined {
  const said = foldText(message)
    .replace(/[’]/g, "'")
    .replace(/[?!.,;\s]+$/g, '')
    .trim();
  for (const pattern of patterns) {
    const rest = pattern.exec(said)?.at(-1)?.replace(article, '').trim() ?? '';
    if (rest !== '' && rest.split(/\s+/).length <= mostWords) return rest;
  }
  return undefined;
}

const article =
  /^(?:(?:plutot|aussi|alors|le metier de|metier|comme|d'etre|etre|devenir|faire|de|du|des|le|la|les|un|une|mon|ma|mes) |[dl]' ?)+/;

const verb = String.raw`(?:propos|conseill|montr|recommand|sugger|parl|donn|met|affich|dis|dit|trouv)\w*`;
const who = `(?:est[- ]ce que )?(?:(?:tu|vous|on) )?(?:ne |n')?(?:(?:me|nous) |m')?(?:l')?`;

const whyNot: readonly RegExp[] = [
  /^(?:(?:et|mais|alors|bah|ben|euh|ok) )*pourquoi pas (.+)$/,
  new RegExp(`^(?:(?:et|mais|alors) )*pourquoi ${who}${verb}(?:[- ](?:vous|tu))?(?: (?:me|moi))? (?:pas|jamais) (.+)$`),
  new RegExp(`^(?:(?:et|mais|alors) )*pourquoi ${who}(?:avez|as|a)(?:[- ](?:vous|tu))? pas ${verb} (.+)$`),
];

const perhapsWhyNot: readonly RegExp[] = [
  /^(?:(?:et|mais|alors) )*pourquoi .+ (?:et pas|plutot que) (.+)$/,
  /^(?:(?:et|mais|alors) )*pourquoi (.+?) (?:ne |n')?(?:est|sont|apparait|figure|sort)(?:[- ](?:il|elle))? pas(?: .*)?$/,
  /^(?:et|mais) (?:pour )?(.+?) (?:alors|dans tout ca)$/,
];

const takeBack =
  /^(?:(?:non|ok|et|en fait|finalement|stp|svp) )*(?:(?:je (?:veux|voudrais)|tu peux|vous pouvez|pouvez[- ]vous|peux[- ]tu) )?(?:enleve|enlevez|enlever|retire|retirez|retirer|supprime|supprimez|supprimer|oublie|oubliez|oublier|efface|effacez|effacer|vire|virez|virer)(?:[- ]moi)? (.+)$/;

const correction =
  /^(?:(?:ah|non|oui|mais|et) )*(?:en fait|au fait|finalement|correction|pardon|desolee?|je me suis trompee?|erreur)[ ,:]+(.+)$/;

/** « pourquoi pas maintenant », « pourquoi pas moi » miss no métier. */
const noMetier =
  /^(?:moi|toi|nous|vous|lui|elle|ca|cela|oui|non|maintenant|demain|apres|plus tard|essayer|tester|continuer)\b/;
