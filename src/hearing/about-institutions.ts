import type { Need } from '../../guidance/institutions.ts';
import { closeElisions, foldText } from '../../knowledge/fold-text.ts';

/** How people call each service. */
const names: readonly (readonly [id: string, said: RegExp])[] = [
  ['france-travail', /^(?:france travail|pole emploi|anpe)$/],
  ['mission-locale', /^missions? locales?(?: pour l'emploi)?$/],
  ['cap-emploi', /^cap emploi$/],
  ['cep', /^(?:cep|conseil en evolution professionnelle|mon conseil en evolution professionnelle)$/],
  ['cpf', /^(?:cpf|compte(?: personnel)?(?: de)? formation|mon compte formation|dif)$/],
  ['transitions-pro', /^(?:transitions? pro|projet de transition professionnelle|ptp|fongecif)$/],
  ['pmsmp', /^(?:pmsmp|stage de decouverte|immersion(?: professionnelle)?|periode de mise en situation.*)$/],
  ['agefiph', /^agefiph$/],
  ['mdph', /^(?:mdph|rqth|maison departementale des personnes handicapees)$/],
  ['greta', /^gretas?$/],
  ['clea', /^(?:certificat )?clea$/],
  ['plie', /^plie$/],
  ['samu-social', /^(?:115|samu ?social)$/],
  ['forem', /^forem$/],
  ['actiris', /^actiris$/],
  ['bruxelles-formation', /^bruxelles formation$/],
  ['ifapme', /^(?:ifapme|classes moyennes)$/],
  ['cisp', /^(?:cisp|eft|centres? d'insertion(?: socioprofessionnelle)?)$/],
  ['mission-regionale', /^(?:mire|missions? regionales?(?: pour l'emploi)?)$/],
  ['mission-locale-bruxelles', /^missions? locales?(?: pour l'emploi)? (?:de|a) bruxelles$/],
  ['cpas', /^cpas$/],
  ['onem', /^onem$/],
  ['aviq', /^(?:aviq|awiph)$/],
  ['phare', /^(?:service )?phare$/],
  ['promotion-sociale', /^(?:(?:(?:enseignement|ecole|cours) de )?promotion sociale|enseignement pour adultes)$/],
  ['jury', /^jury(?: central)?$/],
];

const article = "(?:(?:un|une|le|la|les|l'|du|des|de la|en) ?)?";
const asked: readonly RegExp[] = [
  new RegExp(`^(?:c'est|c|ce) (?:quoi|koi) ${article}(.+)$`),
  new RegExp(
    `^(?:qu'est[- ]ce que(?: c'est)?(?: que)?|qu'est ce qu'|que fait|a quoi sert|comment marche|explique[rz]?(?:[- ]moi)?|parle[rz]?[- ]moi (?:de|du)) ?${article}(.+)$`,
  ),
  new RegExp(
    `^${article}(.+?) (?:c'est quoi|c koi|c quoi|ca veut dire quoi|veut dire quoi|ca sert a quoi|sert a quoi)$`,
  ),
  /^(?:(?:comment|ou|je (?:veux|peux|voudrais)|j'ai|on peut|puis[- ]je|est ce que) )*(?:(?:utiliser|utilise|avoir|ouvrir|activer|debloquer|contacter|m'inscrire a|faire|aller|avec) )*(?:(?:mon|ma|mes|un|une|le|la|les|l'|du|des|au|a|chez) ?)?(.+?)(?: (?:comment(?: ca marche)?|ca marche(?: comment)?|ca fonctionne(?: comment)?))?$/,
];

/** « c’est quoi le CPAS ? », « utiliser mon CPF », the name alone: the id of a service whose name is asked about. */
export function hearInstitutionAsked(message: string): string | undefined {
  const said = plain(message);
  for (const pattern of asked) {
    const name = pattern.exec(said)?.[1]?.trim();
    const found = name === undefined ? undefined : names.find(([, called]) => called.test(name));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

const whoHelps: readonly RegExp[] = [
  /\b(?:qui|quels? (?:organismes?|services?)|quelles? (?:structures?|associations?|institutions?)|a qui|vers qui)\b.*\b(?:aid\w+|adresser?|tourner|inscri\w+|demander)\b/,
  /\bquelles? aides?\b/,
  /\bje (?:vais|vas|dois aller|m'adresse|m'inscris|peux aller) ou\b.*\bpour\b/,
  /\bou (?:est[- ]ce que )?(?:(?:je|on) (?:peux|peut|dois|doit) |dois[- ]je |puis[- ]je |peut[- ]on )?(?:aller|m'adresser|s'adresser|m'inscrire|s'inscrire|demander)\b.*\bpour\b/,
];

/** Said alone, work is meant. */
const barely = /^(?:qui (?:peut|pourrait|va|sait) m'aider|(?:il y a )?quelles? aides?(?: pour moi)?)$/;

/** Of those whom a métier serves, or of the métier itself: not of the person. */
const ofMetiers = /\b(?:clients?|appels?|telephone|call|conseillers?|conseilleres?|metiers?|superviseu\w*|patients?)\b/;

/** What each need is said with; the first that is said counts. */
const needs: readonly (readonly [Need, RegExp])[] = [
  ['roof', /\b(?:hebergement|dormir|sans[- ]abri|toit)\b/],
  ['handicap', /\b(?:handicap\w*|rqth|invalid\w*)\b/],
  ['young', /\b(?:jeunes?|moins de 2[56]|1[678] ans)\b/],
  ['money', /\b(?:financ\w+|payer|paie|argent|allocations?|chomage|aides? financieres?|rembours\w+)\b/],
  ['training', /\b(?:former|formations?|apprendre|etudes|diplome)\b/],
  ['work', /\b(?:emploi|travail|boulot|job|taf|embauch\w+|cv|projet|orient\w+|reconver\w+)\b/],
];

/** Whoever says more tells something of their own. */
const mostWords = 18;

/** « quel organisme aide les personnes handicapées ? »: what help is looked for. */
export function hearWhoHelps(message: string): Need | undefined {
  const said = plain(message);
  if (barely.test(said)) return 'work';
  const isAsked = said.split(' ').length <= mostWords && whoHelps.some((form) => form.test(said));
  return isAsked && !ofMetiers.test(said) ? needs.find(([, words]) => words.test(said))?.[0] : undefined;
}

function plain(message: string): string {
  return closeElisions(
    foldText(message)
      .replace(/[?!.;,\s]+/g, ' ')
      .trim(),
  );
}
