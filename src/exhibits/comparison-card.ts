import type { Attachment } from 'botbuilder-core';
import type { Comparison, Side } from '../../guidance/compare.ts';
import { type CardElement, card, heading, table } from './card.ts';
import type { Setting } from './setting.ts';
import { shorten } from './shorten.ts';
import { sourceNote } from './source-note.ts';
import { wordFormation } from './word-formation.ts';

/** A cell of a phone bears no more. */
const longestCell = 200;

/** Two métiers as a table: a row for each thing to compare, in the same words for both. */
export function showComparison({ sides, sources }: Comparison, setting: Setting): Attachment {
  const { wording, library } = setting;
  const titles = sides.map(({ metierId }) => wording.titleOf(library.getMetier(metierId)));
  const rows = aspects.map(({ name, word }): readonly [string, readonly string[]] => [
    wording.say(`comparison.card.${name}`),
    sides.map((side) => shorten(word(side, setting), longestCell)),
  ]);
  const title = wording.say('comparison.card.title');
  const body: readonly CardElement[] = [heading(title), table(titles, rows), sourceNote(sources, setting)];
  const spoken = rows.map(([aspect, cells]) => `${aspect} : ${cells.join(' / ')}`);
  return card(body, [], [title, titles.join(' / '), ...spoken].join('. '));
}

interface Aspect {
  readonly name: 'activites' | 'contextes' | 'level' | 'acces' | 'formations' | 'for-whom' | 'fit';
  word(side: Side, setting: Setting): string;
}

const aspects: readonly Aspect[] = [
  { name: 'activites', word: ({ activites }) => activites.join(' ; ') },
  {
    name: 'contextes',
    word: ({ contextes }, { library }) => contextes.map((code) => library.getContexte(code).label).join(', '),
  },
  { name: 'level', word: wordLevel },
  { name: 'acces', word: wordAcces },
  { name: 'formations', word: wordFormations },
  { name: 'for-whom', word: wordForWhom },
  { name: 'fit', word: wordFit },
];

function wordLevel({ usualLevel }: Side, { wording }: Setting): string {
  return wording.say(usualLevel === null ? 'comparison.card.level-unknown' : `levels.level-${usualLevel}`);
}

function wordAcces({ acces, isRegulated }: Side, { wording }: Setting): string {
  const law = isRegulated === true ? [wording.say('comparison.card.regulated')] : [];
  const told = acces === null ? [] : [wording.fact(acces)];
  return [...law, ...told].join(' ') || wording.say('comparison.card.acces-unknown');
}

function wordFormations({ formations }: Side, setting: Setting): string {
  const { wording } = setting;
  return (
    formations.map((formation) => wordFormation(formation, setting)).join(' ; ') ||
    wording.say('comparison.card.no-formation')
  );
}

function wordForWhom({ centresInteret }: Side, { wording }: Setting): string {
  const traits = centresInteret.map((code) => wording.trait({ kind: 'centre-interet', code }));
  return traits.join(' ; ') || wording.say('comparison.card.for-whom-same');
}

function wordFit({ fit }: Side, { wording }: Setting): string {
  const lines = [
    ...(fit?.reasons.map(wording.reason) ?? []),
    ...(fit?.obstacles.map(wording.obstacle) ?? []),
    ...(fit?.against.map(wording.reasonAgainst) ?? []),
  ];
  return lines.join(' ') || wording.say('comparison.card.fit-none');
}
