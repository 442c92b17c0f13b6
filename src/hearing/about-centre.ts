import { foldText } from '../../knowledge/fold-text.ts';

const opening = '(?:(?:bonjour|bonsoir|salut|dites(?: moi)?|svp|stp|s il (?:vous|te) plait) )*';
const ending =
  '(?: (?:svp|stp|s il (?:vous|te) plait|merci|aujourd hui|demain|le samedi|le week end|exactement|au juste))*';
const centre = '(?:(?:le |du |au |de |a )?(?:centre(?: de formation)?|l? ?accueil))';
const thing =
  '(?:horaires?(?: d ouverture)?|heures d ouverture|adresse|coordonnees|numero(?: de telephone)?|telephone|tel|mail|courriel|e ?mail|adresse (?:mail|postale))';
const asking =
  '(?:quels? sont |quelle? est |c est quoi |c quoi |je (?:veux|voudrais|cherche|peux avoir) |donne[rz]?(?: moi)? |il me faut |tu as |vous avez |on a |puis je avoir )?';

/** Whole messages: a métier has hours and places, too. */
const patterns: readonly RegExp[] = [
  `${asking}(?:(?:votre|vos|ton|tes) ${thing}|(?:le|la|les|l) ?${thing} (?:du|de votre|de ton|de l) ?(?:centre(?: de formation)?|accueil))`,
  `(?:a quelle heure |quand |quel jour |quels jours )(?:est ce que )?(?:vous ouvr\\w+|vous ferm\\w+|ouvrez vous|fermez vous|etes vous ouverts?|vous etes ouverts?|(?:ouvre|ferme) ${centre}|${centre} (?:ouvre|ferme|est(?: il)? ouvert))`,
  `(?:est ce que )?(?:vous etes|etes vous|${centre} est(?: il)?) (?:ouverts?|fermes?)(?: quand| a quelle heure)?`,
  `(?:vous ouvrez|vous fermez) (?:quand|a quelle heure)`,
  `(?:ou (?:est ce que vous etes|etes vous|se trouve ${centre}|est ${centre}|vous (?:etes|trouver|situez))|vous etes ou|${centre} est ou|ou vous etes(?: situes?)?)`,
  `(?:comment|ou) (?:on (?:peut|fait pour) |je (?:peux|fais pour) |puis je |peut on |faire pour )?(?:vous|te) (?:joindre|contacter|appeler|ecrire|trouver|telephoner)`,
].map((pattern) => new RegExp(`^${opening}${pattern}${ending}$`));

/** « vous ouvrez quand ? », « votre adresse ? »: the hours, the place or the number of the centre itself. */
export function asksForCentre(message: string): boolean {
  const said = foldText(message)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return patterns.some((pattern) => pattern.test(said));
}
