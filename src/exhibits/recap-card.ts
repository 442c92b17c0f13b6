import type { Attachment } from 'botbuilder';
import { findConstraints, findEvidence } from '../../guidance/profile.ts';
import { bullets, type CardElement, card, heading, paragraph, subheading } from './card.ts';
import type { Setting } from './setting.ts';

/** All that a person told and confirmed, in the order they told it. */
export function showRecap(setting: Setting): Attachment {
  const { wording, library, profile } = setting;
  const evidence = findEvidence(profile);
  const constraints = findConstraints(profile);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      'words',
      evidence.flatMap((each) => (each.kind === 'words' ? [wording.say('reasons.quote', { words: each.words })] : [])),
    ],
    [
      'competences',
      evidence.flatMap((each) =>
        each.kind === 'competence' && each.answer === 'yes' ? [library.getCompetence(each.code).label] : [],
      ),
    ],
    [
      'interests',
      evidence.flatMap((each) =>
        each.kind === 'centre-interet' && each.answer === 'yes' ? [library.getCentreInteret(each.code).label] : [],
      ),
    ],
    [
      'metiers',
      evidence.flatMap((each) =>
        each.kind === 'metier' && each.answer === 'yes' ? [wording.titleOf(library.getMetier(each.metierId))] : [],
      ),
    ],
    [
      'set-aside',
      evidence.flatMap((each) =>
        each.kind === 'metier' && each.answer === 'no' ? [wording.titleOf(library.getMetier(each.metierId))] : [],
      ),
    ],
    [
      'refusals',
      constraints.flatMap((each) => (each.kind === 'refusal' ? [library.getContexte(each.code).label] : [])),
    ],
    [
      'level',
      constraints.flatMap((each) => (each.kind === 'level' ? [wording.say(`levels.level-${each.level}`)] : [])),
    ],
    ['country', profile.country === null ? [] : [wording.country(profile.country)]],
  ];
  const filled = sections.filter(([, lines]) => lines.length > 0);
  const body = filled.flatMap(([name, lines]): readonly CardElement[] => [
    subheading(wording.say(`recap.card.${name}`)),
    bullets(lines),
  ]);
  return card([
    heading(wording.say('recap.card.title')),
    ...(body.length > 0 ? body : [paragraph(wording.say('recap.card.nothing'))]),
  ]);
}
