import { tellsOfForeignDiploma } from '../../guidance/foreign-diploma.ts';
import { foldText } from '../../knowledge/fold-text.ts';

/** « comment faire reconnaître mon diplôme ? »: asked, and not only told of in a sentence about oneself. */
export function asksAboutForeignDiploma(words: string): boolean {
  return tellsOfForeignDiploma(words) && asked.test(foldText(words)) && words.split(/\s+/).length <= mostWords;
}

const asked =
  /\?|\b(?:comment|ou |qui |quoi|faire reconnaitre|fait reconnaitre|reconnaissance|equivalences?|valable)\b/;

/** A longer message tells of more than this. */
const mostWords = 16;
