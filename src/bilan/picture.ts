import { findConstraints, findEvidence, type Profile } from '../../guidance/profile.ts';
import type { Recommendation } from '../../guidance/recommendation.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Wording } from '../exhibits/wording.ts';

/** What a picture shows, and all that its alt text says: groups of lines, each told by a sign, a pattern and words. */
export interface Picture {
  readonly title: string;
  readonly groups: readonly Group[];
  /** What stands there without any group. */
  readonly nothing: string;
}

export interface Group {
  readonly look: Look;
  readonly heading: string;
  /** None where the words stand beside the picture. */
  readonly lines: readonly string[];
  /** How many there are, with those that are not shown. */
  readonly count: number;
  /** How many are not shown, in words. */
  readonly more: string | null;
}

/** How a group is drawn; its colour is never the only difference. */
export type Look = 'words' | 'can' | 'like' | 'accept' | 'refuse' | 'fits' | 'watch' | 'learn';

/** As many lines as a phone shows of one group at a glance. */
const mostLines = 5;

/** Of what a métier asks, as much as a person can begin with: some have a hundred compétences, and all would frighten. */
export const mostLearned = 5;

/** Of a sentence of the person, as much as is read at a glance. */
const longestQuote = 90;

/** What a person told, by family. */
export function pictureProfile(profile: Profile, library: Library, wording: Wording): Picture {
  const told = findEvidence(profile).map((each) => (each.kind === 'words' || each.answer === 'yes' ? each : undefined));
  const pick = (choose: (each: NonNullable<(typeof told)[number]>) => string | null): readonly string[] =>
    told.flatMap((each) => (each === undefined ? [] : (choose(each) ?? [])));
  const refused = findConstraints(profile).flatMap((each) =>
    each.kind === 'refusal' ? [wording.trait({ kind: 'contexte', code: each.code })] : [],
  );
  return compose(wording.say('bilan.picture.profile'), wording, [
    [
      'words',
      pick((each) => (each.kind === 'words' ? wording.say('reasons.quote', { words: cut(each.words) }) : null)),
    ],
    [
      'can',
      pick((each) => (each.kind === 'competence' || each.kind === 'macro-competence' ? wording.trait(each) : null)),
    ],
    [
      'like',
      pick((each) => {
        if (each.kind === 'metier') return wording.titleOf(library.getMetier(each.metierId));
        return each.kind === 'centre-interet' ? wording.trait(each) : null;
      }),
    ],
    ['accept', pick((each) => (each.kind === 'contexte' ? wording.trait(each) : null))],
    ['refuse', refused],
  ]);
}

/** How a piste fits: what speaks for it, what to look at, what is to be learned first. */
export function pictureFit(piste: Recommendation, library: Library, wording: Wording): Picture {
  const title = wording.say('bilan.picture.fit', { metier: wording.titleOf(library.getMetier(piste.metierId)) });
  return compose(title, wording, [
    ['fits', piste.reasonsFor.map(wording.reason)],
    ['watch', [...piste.obstacles.map(wording.obstacle), ...piste.reasonsAgainst.map(wording.reasonAgainst)]],
    ['learn', piste.missing.slice(0, mostLearned).map((code) => library.getCompetence(code).label)],
  ]);
}

function compose(
  title: string,
  { say }: Pick<Wording, 'say'>,
  groups: readonly (readonly [Look, readonly string[]])[],
): Picture {
  return {
    title,
    groups: groups
      .filter(([, lines]) => lines.length > 0)
      .map(([look, lines]) => ({
        look,
        heading: say(`bilan.picture.${look}`),
        lines: lines.slice(0, mostLines),
        count: lines.length,
        more: lines.length > mostLines ? say('bilan.picture.more', { count: lines.length - mostLines }) : null,
      })),
    nothing: say('bilan.picture.nothing'),
  };
}

function cut(words: string): string {
  if (words.length <= longestQuote) return words;
  const short = words.slice(0, longestQuote);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), longestQuote / 2))}…`;
}

/** The same as the picture, for whoever hears it. */
export function describePicture({ title, groups, nothing }: Picture, { say }: Pick<Wording, 'say'>): string {
  const told = groups.map(({ heading, lines, count, more }) => {
    if (lines.length === 0) return say('bilan.picture.counted', { heading, count });
    return say('bilan.picture.group', {
      heading,
      lines: [...lines, ...(more === null ? [] : [more])].map((line) => line.replace(/\.$/, '')).join(' ; '),
    });
  });
  return [`${title}.`, ...(told.length === 0 ? [nothing] : told)].join(' ');
}

/** How much of each, for where the words themselves stand below. */
export function withoutLines(picture: Picture): Picture {
  return { ...picture, groups: picture.groups.map((group) => ({ ...group, lines: [], more: null })) };
}
