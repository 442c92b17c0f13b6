import type { Recognition } from '../../guidance/recognition.ts';
import type { Setting } from './setting.ts';

/** One country's way to have recognised what one learned by doing, in the same words in the chat and in the bilan. */
export interface RecognitionText {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Certifications to the métier that can be obtained so; null: the register names none. */
  readonly certifications: string | null;
}

/** Five sentences say it all. */
const numbers = [1, 2, 3, 4, 5] as const;
const mostCertifications = 3;

/** Puts one of them into words. */
export function wordRecognition(
  { of, country, formationIds }: Recognition,
  { wording, library }: Pick<Setting, 'wording' | 'library'>,
): RecognitionText {
  const labels = formationIds
    .slice(0, mostCertifications)
    .flatMap((formationId) => library.findFormation(formationId)?.label ?? []);
  const place = of === 'diploma' ? `recognition.diploma-${country}` : `recognition.${country}`;
  return {
    title: wording.say(of === 'diploma' ? `recognition.title-diploma-${country}` : `recognition.title-${country}`),
    sentences: numbers.map((number) => wording.say(`${place}-${number}`)),
    certifications: labels.length === 0 ? null : wording.say('recognition.certifications', { list: labels }),
  };
}
