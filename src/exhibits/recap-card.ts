import type { Attachment } from 'botbuilder-core';
import { findConstraints, findEvidence, hasEvidence } from '../../guidance/profile.ts';
import { leaveGoneAnswers } from '../leave-gone.ts';
import { bullets, type CardElement, card, heading, paragraph, subheading } from './card.ts';
import { showProfile } from './picture.ts';
import type { Setting } from './setting.ts';

/** All that a person told and confirmed, in the order they told it. */
export function showRecap(setting: Setting): Attachment {
  const { profile } = leaveGoneAnswers(setting.profile, setting.library);
  const pictures = hasEvidence(profile) ? [showProfile({ ...setting, profile })] : [];
  return draw(listTold(setting), setting, pictures);
}

const refused: ReadonlySet<string> = new Set(['refusal', 'not-regulated', 'short-studies']);

/** Everything that is kept of a person: what they told, what they took back, what was not understood, their opinions. */
export function showKept(setting: Setting): Attachment {
  return draw(listKept(setting), setting);
}

/** What an exhibit of a person's own words is drawn from. */
type Told = Pick<Setting, 'wording' | 'library' | 'profile' | 'keptWords' | 'ratings'>;

/** The same, as lines under the names of their sections. */
export function listKept(told: Told): readonly Section[] {
  const { wording, library, profile, keptWords, ratings } = told;
  const quote = (words: string): string => wording.say('reasons.quote', { words });
  const standing = new Set(findEvidence(profile).map(({ id }) => id));
  const withdrawn = profile.events.flatMap((each) =>
    each.kind === 'words' && !standing.has(each.id) ? [quote(each.words)] : [],
  );
  const { count } = leaveGoneAnswers(profile, library);
  return [
    ...listTold(told),
    ['gone', count === 0 ? [] : [wording.say('recap.card.gone-answers', { count })]],
    ['withdrawn', withdrawn],
    ['kept-words', keptWords.map(({ words }) => quote(words))],
    [
      'ratings',
      ratings.map(({ rating, reason }) => wording.say(`recap.card.rated-${rating}`, { reason: reason ?? '' })),
    ],
  ];
}

type Section = readonly [name: string, lines: readonly string[]];

/** What stands of what a person told, as lines under the names of their sections. */
export function listTold({
  wording,
  library,
  ...told
}: Pick<Told, 'wording' | 'library' | 'profile'>): readonly Section[] {
  const { profile } = leaveGoneAnswers(told.profile, library);
  const evidence = findEvidence(profile);
  const constraints = findConstraints(profile);
  return [
    [
      'words',
      evidence.flatMap((each) => (each.kind === 'words' ? [wording.say('reasons.quote', { words: each.words })] : [])),
    ],
    [
      'competences',
      evidence.flatMap((each) =>
        (each.kind === 'competence' || each.kind === 'macro-competence') && each.answer === 'yes'
          ? [wording.trait(each)]
          : [],
      ),
    ],
    [
      'interests',
      evidence.flatMap((each) =>
        each.kind === 'centre-interet' && each.answer === 'yes' ? [wording.trait(each)] : [],
      ),
    ],
    [
      'contextes',
      evidence.flatMap((each) => (each.kind === 'contexte' && each.answer === 'yes' ? [wording.trait(each)] : [])),
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
    ['refusals', constraints.filter(({ kind }) => refused.has(kind)).flatMap((each) => wording.constraint(each))],
    ['level', constraints.filter(({ kind }) => kind === 'level').flatMap((each) => wording.constraint(each))],
    ['licences', constraints.filter(({ kind }) => kind === 'licence').flatMap((each) => wording.constraint(each))],
    ['country', profile.country === null ? [] : [wording.country(profile.country)]],
  ];
}

function draw(sections: readonly Section[], { wording }: Setting, pictures: readonly CardElement[] = []): Attachment {
  const filled = sections.filter(([, lines]) => lines.length > 0);
  const body = filled.flatMap(([name, lines]): readonly CardElement[] => [
    subheading(wording.say(`recap.card.${name}`)),
    bullets(lines),
  ]);
  return card([
    heading(wording.say('recap.card.title')),
    ...pictures,
    ...(body.length > 0 ? body : [paragraph(wording.say('recap.card.nothing'))]),
  ]);
}
