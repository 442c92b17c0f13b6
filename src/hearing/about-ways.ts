import { closeElisions, foldText } from '../../knowledge/fold-text.ts';

/** Where somebody wants to go, and from where, in their words; null: they did not say. */
export interface AskedWay {
  readonly from: string | null;
  readonly to: string | null;
  /** They said of themselves that they do it. */
  readonly isOwn: boolean;
}

/** « je suis caissière, comment devenir aide-soignante ? », « passer de cariste à magasinier », « comment y arriver ? ». */
export function hearWay(message: string): AskedWay | undefined {
  const said = plain(message);
  const own = ownWay.exec(said);
  if (own !== null) return { from: trim(own[1]), to: trim(own[2]), isOwn: true };
  for (const pattern of betweenTwo) {
    const found = pattern.exec(said);
    if (found !== null) return { from: trim(found[1]), to: trim(found[2]), isOwn: false };
  }
  const towards = towardsOne.exec(said);
  if (towards !== null) return { from: null, to: trim(towards[1]), isOwn: false };
  return thisOne.test(said) ? { from: null, to: null, isOwn: false } : undefined;
}

/** Two métiers to set side by side, in somebody’s words: « compare cariste et magasinier ». */
export function hearComparison(message: string): readonly [string, string] | undefined {
  const said = plain(message);
  for (const pattern of comparisons) {
    const [, one, other] = pattern.exec(said) ?? [];
    const pair = [trim(one), trim(other)] as const;
    if (pair[0] !== null && pair[1] !== null) return [pair[0], pair[1]];
  }
  return undefined;
}

/** « comparer les deux premières », « lequel des deux ? »: of what is shown. */
export function hearFirstTwo(message: string): boolean {
  return firstTwo.test(plain(message));
}

/** « voir les formations », « quelles formations ? »: of the métier that is spoken of. */
export function hearFormations(message: string): boolean {
  return formations.test(plain(message));
}

/** « c’est quoi la VAE ? », « faire reconnaître mon expérience »: how what one learned by doing is recognised. */
export function hearRecognition(message: string): boolean {
  const said = plain(message);
  return recognitions.some((pattern) => pattern.test(said));
}

function plain(message: string): string {
  return closeElisions(
    foldText(message)
      .replace(/[?!.;\s]+$/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Whoever says more than this tells something of their own. */
const mostWords = 7;

function trim(words: string | undefined): string | null {
  const bare = (words ?? '')
    .replace(article, '')
    .replace(/[\s,]+$/, '')
    .trim();
  return bare === '' || bare.split(' ').length > mostWords ? null : bare;
}

const article = /^(?:(?:le metier de|metier|de|du|des|le|la|les|un|une) |[dl]' ?)+/;

const become = '(?:devenir|etre|passer|aller vers|travailler comme|faire)';
const how = '(?:comment|que faire pour|quoi faire pour|quelles? etapes? pour|quel chemin pour|par ou commencer pour)';
const can =
  '(?:je peux |puis[- ]je |peut[- ]on |on peut |est[- ]ce que je peux |je fais pour |faire pour |on fait pour )?';

const ownWay = new RegExp(
  `^(?:bonjour,? )?(?:moi )?(?:je suis|j'etais|j'ai ete|je travaille comme|je bosse comme|en ce moment je suis) (.+?)[, ]+(?:et |mais )?${how} ${can}${become} (?:a )?(.+)$`,
);
const betweenTwo: readonly RegExp[] = [
  /^(?:comment |est[- ]ce qu'on peut |peut[- ]on |je (?:veux|voudrais) |on peut )?(?:faire pour )?(?:passer|aller|evoluer) (?:de |d')(.+?) (?:a|vers) (.+)$/,
  /^(?:comment )?(?:se |me )?reconvertir (?:de |d')(.+?) (?:a|en|vers) (.+)$/,
];
const towardsOne =
  /^(?:quelles? (?:sont les )?etapes?|quel (?:est le )?(?:chemin|parcours)|par ou commencer) (?:pour|vers) (?:devenir |etre |arriver a |aller vers )?(.+)$/;
const thisOne =
  /^(?:(?:et|alors|ok|oui) )*(?:comment (?:on )?(?:y arriver|y arrive|y aller|y va|faire pour y arriver|y entrer)|par ou (?:je )?commence[r]?|quelles (?:sont les )?etapes|comment j'y (?:arrive|vais))(?: alors)?$/;

const comparisons: readonly RegExp[] = [
  /^(?:tu peux |vous pouvez |peux[- ]tu |pouvez[- ]vous |je (?:veux|voudrais) )?compar(?:e|es|er|ez|aison)(?:[- ]moi)?(?: entre)? (.+?) (?:et|avec|ou) (.+)$/,
  // Last, as « aide à domicile » has one of its own.
  /^(?:tu peux |vous pouvez |peux[- ]tu |pouvez[- ]vous |je (?:veux|voudrais) )?compar(?:e|es|er|ez|aison)(?:[- ]moi)? (.+?) a (.+)$/,
  /^(?:c'est quoi(?: le)?|quel est le|qu'est[- ]ce qui est|lequel est(?: le)?|quoi(?: de)?) mieux,?(?: entre)? (.+?) (?:et|ou) (.+)$/,
  /^(?:j'hesite entre|entre) (.+?) (?:et|ou) (.+?)(?:,? (?:que choisir|lequel|je choisis quoi))?$/,
];

const firstTwo =
  /^(?:tu peux |vous pouvez |je (?:veux|voudrais) )?compar(?:e|es|er|ez)(?:[- ](?:moi|les))?(?: (?:les )?(?:deux|2)(?: premier(?:e)?s?)?| (?:la |le )?(?:1|un|une|premiere?) (?:et|avec) (?:la |le )?(?:2|deux|deuxieme|seconde?))?(?: (?:pistes?|metiers?))?$/;

const formations =
  /^(?:(?:et|alors|ok|oui) )*(?:(?:tu peux |vous pouvez |je (?:veux|voudrais|peux) )?(?:me )?(?:voir|montre[rz]?|affiche[rz]?|donne[rz]?|connaitre)(?:[- ]moi)? )?(?:(?:quelles? (?:sont )?|il y a )?(?:les |des |la |une |ces )?formations?)(?: possibles?| qui y menent)?$/;

const recognitions: readonly RegExp[] = [
  /^(?:(?:c'est quoi|qu'est[- ]ce que(?: c'est)?(?: que)?|explique[rz]?(?:[- ]moi)?|comment (?:marche|faire|fonctionne)|parle[rz]?[- ]moi de|je (?:veux|voudrais) faire) )?(?:la |une |l')?(?:vae|validation des (?:acquis(?: de l'experience)?|competences))(?: (?:c'est quoi|comment (?:ca marche|faire)))?$/,
  /\b(?:valider|faire (?:valoir|reconnaitre|valider)) (?:mon|mes) (?:experiences?|acquis|competences)\b/,
];
