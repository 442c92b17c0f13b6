import type { Attachment } from 'botbuilder-core';
import type { Recognition } from '../../guidance/recognition.ts';
import { bullets, type CardElement, card, paragraph, subheading } from './card.ts';
import type { Setting } from './setting.ts';
import { sourceNote } from './source-note.ts';
import { wordRecognition } from './word-recognition.ts';

/** How what one learned by doing is recognised, for each country that may be the person's. */
export function showRecognitions(recognitions: readonly Recognition[], setting: Setting): Attachment {
  const sources = recognitions.flatMap((each) => each.sources);
  return card([...recognitions.flatMap((each) => showOne(each, setting)), sourceNote(sources, setting)]);
}

function showOne(recognition: Recognition, setting: Setting): readonly CardElement[] {
  const { title, sentences, certifications } = wordRecognition(recognition, setting);
  return [subheading(title), bullets(sentences), ...(certifications === null ? [] : [paragraph(certifications)])];
}
