import { phrasePattern } from '../../../hearing/phrase-pattern.ts';
import { plainText, plainWords } from '../../../hearing/plain-words.ts';

const OF_CENTRE = phrasePattern(
  '(vous|ce est|le centre) (etes|est)? ouvert*|(ou|quand) (est|se trouve|ouvre|ferme)? (le|votre) centre|ce est ou (le|votre) centre|' +
    '(horaire*|adresse|telephone|numero|mail) (de le|du|de votre) (centre|accueil|secretariat)|vous (ouvrez|fermez|etes ou)|ou (vous )?etes vous',
);

/** Whether the centre itself is asked about, of which no fiche tells. */
export function isOfCentre(words: string): boolean {
  return OF_CENTRE.test(plainText(plainWords(words)));
}
