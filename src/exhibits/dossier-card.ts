import type { Attachment } from 'botbuilder-core';
import type { Dossier } from '../../guidance/dossier.ts';
import { bullets, type CardElement, card, heading, subheading } from './card.ts';
import type { Setting } from './setting.ts';

/** What a counsellor would get, line by line. */
export function showDossier(dossier: Dossier, { wording }: Setting): Attachment {
  const { said, understood, pistes, openQuestions } = dossier;
  const sections: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['said', said.map(({ text }) => wording.say('reasons.quote', { words: text }))],
    ['understood', understood.map(({ text, because }) => wording.say('hand-over.card.because', { because, text }))],
    [
      'pistes',
      pistes.map(({ text, because }) =>
        because === null ? text : wording.say('hand-over.card.piste', { label: text, reason: because }),
      ),
    ],
    ['questions', openQuestions.map(({ text }) => wording.say('reasons.quote', { words: text }))],
  ];
  return card([
    heading(wording.say('hand-over.card.title')),
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([name, lines]): readonly CardElement[] => [
        subheading(wording.say(`hand-over.card.${name}`)),
        bullets(lines),
      ]),
  ]);
}
