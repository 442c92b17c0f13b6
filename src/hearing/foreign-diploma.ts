import { tellsOfForeignDiploma } from '../../guidance/foreign-diploma.ts';
import { foldText } from '../../knowledge/fold-text.ts';

/** « comment faire reconnaître mon diplôme ? »: asked, and not only told of in a sentence about oneself. */
export function asksAboutForeignDiploma(words: string): boolean {
  const count = words.split(/\s+/).length;
  return tellsOfForeignDiploma(words) && (count <= mostOfBare || (asked.test(foldText(words)) && count <= mostWords));
}

const asked =
  /\?|\b(?:comment|ou |qui |quoi|faire reconnaitre|fait reconnaitre|reconnaissance|equivalences?|valable)\b/;

/** « j’ai un diplôme algérien », and nothing more: what it is worth here is what matters. */
const mostOfBare = 5;

/** A longer message tells of more than this. */
const mostWords = 16;
