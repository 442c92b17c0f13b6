import type { Attachment } from 'botbuilder';
import type { Recognition } from '../../guidance/recognition.ts';
import { bullets, type CardElement, card, paragraph, subheading } from './card.ts';
import type { Setting } from './setting.ts';
import { sourceNote } from './source-note.ts';

/** Five sentences say it all. */
const sentences = [1, 2, 3, 4, 5] as const;
const mostCertifications = 3;

/** How what one learned by doing is recognised, for each country that may be the person's. */
export function showRecognitions(recognitions: readonly Recognition[], setting: Setting): Attachment {
  const sources = recognitions.flatMap((each) => each.sources);
  return card([...recognitions.flatMap((each) => showOne(each, setting)), sourceNote(sources, setting)]);
}

function showOne({ country, formationIds }: Recognition, { wording, library }: Setting): readonly CardElement[] {
  const labels = formationIds
    .slice(0, mostCertifications)
    .flatMap((formationId) => library.findFormation(formationId)?.label ?? []);
  return [
    subheading(wording.say(`recognition.title-${country}`)),
    bullets(sentences.map((number) => wording.say(`recognition.${country}-${number}`))),
    ...(labels.length === 0 ? [] : [paragraph(wording.say('recognition.certifications', { list: labels }))]),
  ];
}
