import { phrasePattern } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';

/** What somebody wants decided: about others, or about themselves. */
export type Selection = 'others' | 'own';

const GROUPS = {
  OPENING: 'bonjour|alors|ok|et|stp|bon|maintenant',
  RANK: 'classe|classez|trie|triez|range|rangez|ordonne|ordonnez|note|notez|evalue|evaluez|hierarchise|hierarchisez|selectionne|selectionnez|departage|departagez|elimine|eliminez|ecarte|ecartez|filtre|filtrez|choisis|choisissez|compare|comparez',
  TO_RANK:
    'classer|trier|ranger|ordonner|noter|evaluer|hierarchiser|selectionner|departager|eliminer|ecarter|filtrer|choisir|comparer',
  CAN: '(peux|pouvez|pourrais|pourriez) (tu|vous)|(tu|vous) (peux|pouvez|pourrais|pourriez)',
  WHOM: '(ces|les|mes|nos|cette|ce|tous|parmi|entre|la|des|deux|trois) ..3 (PEOPLE)',
  PEOPLE:
    'candidat*|candidature*|cv|curriculum*|postulant*|stagiaire*|profils|dossiers|beneficiaire*|demandeurs|apprenant*|salaries|personnes|eleves|collegues',
  TAKE: 'prends|prend|prendre|choisis|choisit|choisir|embauche|embaucher|recrute|recruter|retiens|retenir|garde|garder|inscris|inscrire|accepte|accepter|refuse|refuser',
  DECIDE:
    'decider|decides|decidez|decide|valider|valides|validez|accepter|acceptes|acceptez|inscrire|accorder|selectionner|refuser|attribuer',
  COURSE: 'formation*|candidature*|inscription*|dossier*|place*|financement*|stage*|admission*',
};

// « je classe les dossiers » tells of one’s work: only what the bot is told to do counts.
const OTHERS = phrasePattern(
  '^((OPENING) )*(RANK) (moi |nous |donc )?(WHOM)|(aide* (moi|nous) a|merci de|CAN) (me |nous )?(TO_RANK) (WHOM)|' +
    '(lequel|laquelle|lesquels|lesquelles|qui|quel (PEOPLE)) (est ce que )?(je|on|nous|dois je|doit on|faut il|il faut|je dois|on doit) (dois |doit )?(TAKE)|' +
    '(quel|quelle|qui) (est )?(le |la )?(meilleur|meilleure) (candidat*|profil|postulant*|stagiaire*)',
  GROUPS,
);

const OWN = phrasePattern(
  '(tu|vous|on|toi) (peux|pouvez|peut|pourrais|pourriez|vas|allez|va) ..2 (DECIDE) ..5 (COURSE)|' +
    '(peux|pouvez|pourrais|pourriez) (tu|vous) ..2 (DECIDE) ..5 (COURSE)|(qui|ce est (toi|vous) qui|est ce (toi|vous) qui) (DECIDE) ..5 (COURSE)|' +
    '(est ce que je (suis|serai|vais etre)|suis je|serai je|vais je etre) (bien )?(pris|prise|accepte*|admis|admise|retenu*|selectionne*)|' +
    '(prenez|prends|inscris|inscrivez|accepte|acceptez|selectionne|selectionnez) moi ..3 (COURSE)',
  GROUPS,
);

/** Whether a message asks to select or rank people, or to decide on a training: what the bot never does. */
export function hearSelection(message: string): Selection | undefined {
  const text = plainText(plainWords(message));
  if (OTHERS.test(text)) return 'others';
  return OWN.test(text) ? 'own' : undefined;
}
