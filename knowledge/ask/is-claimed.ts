/**
 * Whether a plain message asks by telling what was heard, believed, feared or claimed of a métier: « il paraît qu’il
 * faut un BTS », « les offres sont à mi-temps je suppose », « j’ai peur que les robots prennent le travail ». What is
 * told of oneself (« on m’a dit que j’étais patiente ») is no such thing; the caller knows whether work is spoken of.
 */
export function isClaimed(plain: string): boolean {
  const bare = withoutTags(plain);
  if (bare !== plain && !tellsOfOneself(bare)) return true;
  const [, heard] = hearsay.exec(bare) ?? worry.exec(bare) ?? [];
  if (heard !== undefined) return !tellsOfOneself(heard);
  return wantsInformation.test(bare) || asksIfUsual.test(bare);
}

/** Whether a plain message without first person says how things are: « superviseuse, ça demande de l’expérience ». */
export function isGeneral(plain: string): boolean {
  return saysHowItIs.test(plain) && !tellsOfOneself(plain) && !tellsOfPast(plain);
}

/** « on vendait des abonnements », « titre obtenu en 2019 »: what was, was lived. */
export function tellsOfPast(plain: string): boolean {
  return pastTelling.test(plain);
}

/** The message without « je suppose », « n’est-ce pas » and what else asks for a yes around it. */
export function withoutTags(plain: string): string {
  const shorter = plain.replace(tags, '').trim();
  return shorter === plain || shorter === '' ? plain : withoutTags(shorter);
}

/** Relatives and chiefs are others, whose they may be. */
export function tellsOfOneself(plain: string): boolean {
  return oneself.test(plain.replace(others, ' '));
}

const others =
  /\b(?:mon|ma|mes|notre|nos) (?:fils|filles?|mari|femme|copine?|compagn[a-z]+|ami[a-z]*|chef[a-z]*|patron[a-z]*|conseill[a-z]+|collegues?|soeurs?|freres?|meres?|peres?|parents?|enfants?|prof[a-z]*|stagiaires?|eleves?|beneficiaires?|voisine?s?|cousine?s?|neveux?|niece|client[a-z]*)\b/g;
const oneself = /\b(?:je|j|moi|me|m|mon|ma|mes|nous|notre|nos)\b/;

const tags =
  /(?:^(?:je (?:suppose|crois|pense|presume) (?:que |qu )|a mon avis |d apres moi )|(?<=[a-z0-9] )je (?:crois|pense|suppose) (?=(?:en|dans|au|a|chez|pour|comme) )|(?<=[a-z0-9] )(?:je suppose|j imagine|je presume|je crois(?: bien)?|je pense|hein|n est ce pas|pas vrai|vous (?:me )?confirmez|pouvez vous confirmer|si (?:je ne |j )?(?:m abuse|ai bien (?:compris|lu|retenu|entendu))(?: pas)?|si je (?:ne )?me trompe(?: pas)?|(?:ou )?je me trompe|sauf erreur(?: de ma part)?|non|(?:c est )?(?:bien )?(?:ca|exact|correct|juste|vrai))$)/;

/** What follows is what others say, or what one believed. */
const hearsay =
  /\b(?:(?:parait|soi disant|apparemment|(?:selon|d apres) (?:mon|ma|mes|un|une|certains|des|le|la|les) [a-z]+|(?:selon|d apres) (?:lui|elle|eux))(?: que| qu)?|(?:on (?:m a |nous a |me |nous |te |vous )?(?:dit|disait|raconte|affirme|assure|jure|repete|pretend|lit)(?: souvent| toujours| partout)?|(?:m |nous )?(?:a |ont )?(?:dit|disent|raconte|racontent|assure|assurent|affirme|affirment|pretend|pretendent|soutient|jure|explique)|j ai (?:lu|vu|entendu)(?: dire)?(?: quelque part| partout| sur internet)?|je (?:croyais|pensais|crois|pense)|il (?:me |m )?semble(?:rait)?|a priori) (?:que|qu|comme quoi)) (.+)$/;

const worry =
  /\b(?:(?:j ai|ai) (?:un peu |tres |trop )?peur (?:que|qu|de la|de l|du|des)|je crains (?:que|qu|les?|la|l)|(?:je m |ca m )inquiete (?:un peu |beaucoup )?(?:que|qu|pour|de)|inquiet[a-z]* (?:pour|de|que)|(?:me fait|fait) (?:un peu )?peur) (.+)$/;

const wantsInformation =
  /\b(?:besoin d (?:infos?|informations?|un renseignement|une information)|renseignements? (?:sur|concernant|pour)|infos? (?:sur|concernant)|(?:me |m |nous )(?:preciser|indiquer|renseigner|eclairer|expliquer)|en dire plus|(?:dites|dis) m en|parle[zr]? (?:moi |nous )(?:un peu )?(?:de|des|du)|parlez (?:de|des|du)|en savoir (?:plus|davantage)|(?:voulu|veux|voudrais|aimerais|souhaite|souhaiterais) (?:bien )?(?:connaitre|comprendre)|(?:pas|jamais|rien|mal) (?:bien |trop |vraiment )?(?:compris|capte|pige)|aucune idee de?|j ignore (?:ce|comment|combien|si|quel)|(?:pas|arrive) (?:pas )?a (?:trouver|savoir|comprendre) (?:ce|comment|combien|si|quel|ou|qui|pourquoi)|j hesite c est|y (?:aurait|a) (?:il )?(?:pas )?moyen|une? (?:petite |simple |autre )?question)\b/;

const asksIfUsual =
  /\bc est (?:normal|legal|autorise|permis|obligatoire|oblige|courant|la regle)\b|\b(?:fait partie|font partie|est dans|entre dans) (?:du|de la|des|de mon|les) (?:job|travail|boulot|metier|poste|taches|missions)\b|\bpossible (?:en|apres|sans|avec|pour|quand|depuis|de)\b|\b(?:possible|faisable|jouable|envisageable|autorise|compatible)$/;

const saysHowItIs =
  /\b(?:est|sont|a|ont|fait|font|doit|doivent|peut|peuvent|va|vont|faut|faudrait|dure|durent|demande|demandent|exige|exigent|recrute|recrutent|embauche|embauchent|travaille|travaillent|gagne|gagnent|touche|touchent|ferme|ferment|ouvre|ouvrent|tourne|tournent|existe|existent|existeraient|veut|veulent|sait|savent|prend|prennent|utilise|utilisent|vend|vendent|gere|gerent|encadre|encadrent|disparait|disparaissent|suit|suivent|coute|paie|paye|paient|payent|donne|donnent|sert|servent|forme|forment|reste|restent|partent|part)\b/;

const pastTelling =
  /\b(?:on|c) (?:[a-z]{1,2} )?(?!(?:f|s|pl|par|conn|dispar|satisf)ait\b)[a-z]+ait\b|\b(?:depuis|pendant) \w+ (?:ans?|mois|annees?)\b|\b(?:obtenue?s?|titulaire|diplomee?)\b/;
