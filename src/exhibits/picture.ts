import { findFit } from '../../guidance/bilan.ts';
import type { MetierId } from '../../knowledge/metier.ts';
import { describePicture, pictureFit, pictureProfile } from '../bilan/picture.ts';
import { type CardElement, image } from './card.ts';
import type { Setting } from './setting.ts';

/** The picture of a profile: made when it is asked for, so that a turn does not wait for it. */
export function showProfile({ profile, library, wording, pictureUrl }: Setting): CardElement {
  return image(pictureUrl(), describePicture(pictureProfile(profile, library, wording), wording));
}

/** The picture of how a métier fits; none where the person's answers say nothing of it. */
export function showFit(metierId: MetierId, setting: Setting): readonly CardElement[] {
  const { profile, library, wording, pictureUrl } = setting;
  const piste = findFit(metierId, profile, library);
  if (piste === undefined) return [];
  return [image(pictureUrl(metierId), describePicture(pictureFit(piste, library, wording), wording))];
}
