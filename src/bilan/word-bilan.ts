import type { Bilan, NextStep } from '../../guidance/bilan.ts';
import type { Recommendation } from '../../guidance/recommendation.ts';
import type { Centre } from '../../knowledge/centre.ts';
import type { Library } from '../../knowledge/library.ts';
import type { SourceId } from '../../knowledge/source.ts';
import { ficheUrl } from '../exhibits/fiche-url.ts';
import { listTold } from '../exhibits/recap-card.ts';
import { wordFormation } from '../exhibits/word-formation.ts';
import type { Wording } from '../exhibits/wording.ts';
import { formatPartialDate } from '../pages/format-date.ts';
import { describePicture, mostLearned, type Picture, pictureFit, pictureProfile, withoutLines } from './picture.ts';

/** A bilan in words, in reading order: each renderer draws these blocks and adds nothing. */
export interface BilanText {
  readonly title: string;
  readonly made: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly centre: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list' | 'steps'; readonly lines: readonly string[] }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly alt: string };

/** What a bilan is worded from. */
export interface BilanSetting {
  readonly wording: Wording;
  readonly library: Library;
  readonly centre: Centre;
  readonly publicUrl: string;
}

/** As many of each as one reads of a piste. */
const most = { reasons: 5, against: 4, missing: mostLearned, formations: 3 };

export function wordBilan(bilan: Bilan, setting: BilanSetting): BilanText {
  const { wording, centre } = setting;
  const { say } = wording;
  const day = wording.today().toISOString().slice(0, 10);
  return {
    title: say('bilan.title'),
    made: say('bilan.made', { date: formatPartialDate(day) }),
    day,
    centre: centre.name,
    sections: [
      { heading: say('bilan.profile.heading'), blocks: wordProfile(bilan, setting) },
      { heading: say('bilan.pistes.heading'), blocks: wordPistes(bilan, setting) },
      {
        heading: say('bilan.steps.heading', { count: bilan.nextSteps.length }),
        blocks: [{ kind: 'steps', lines: bilan.nextSteps.map((step) => wordStep(step, bilan, setting)) }],
      },
      {
        heading: say('bilan.how.heading'),
        blocks: [
          {
            kind: 'list',
            lines: [
              say('bilan.how.answers'),
              say('bilan.how.order'),
              say('bilan.how.refusals'),
              say('bilan.how.again'),
            ],
          },
        ],
      },
      {
        heading: say('bilan.limits.heading'),
        blocks: [
          {
            kind: 'list',
            lines: [say('bilan.limits.guide'), say('bilan.limits.no-promise'), say('bilan.limits.yours')],
          },
        ],
      },
      { heading: say('bilan.sources.heading'), blocks: wordAllSources(bilan, setting) },
    ],
  };
}

function wordProfile({ profile }: Bilan, { wording, library }: BilanSetting): readonly Block[] {
  const told = listTold({ wording, library, profile }).filter(([, lines]) => lines.length > 0);
  return [
    toBlock(pictureProfile(profile, library, wording), wording),
    ...told.flatMap(([name, lines]): readonly Block[] => [
      { kind: 'heading', text: wording.say(`recap.card.${name}`) },
      { kind: 'list', lines },
    ]),
  ];
}

function wordPistes(bilan: Bilan, setting: BilanSetting): readonly Block[] {
  if (bilan.pistes.length === 0) return [{ kind: 'paragraph', text: setting.wording.say('bilan.pistes.none') }];
  return bilan.pistes.flatMap((piste, index) => wordPiste(piste, index + 1, bilan, setting));
}

function wordPiste(piste: Recommendation, rank: number, bilan: Bilan, setting: BilanSetting): readonly Block[] {
  const { wording, library } = setting;
  const { say } = wording;
  const metier = library.getMetier(piste.metierId);
  const formations = findFormations(piste, setting).map((each) =>
    wordFormation(each, { wording, profile: bilan.profile }),
  );
  const against = [...piste.obstacles.map(wording.obstacle), ...piste.reasonsAgainst.map(wording.reasonAgainst)];
  return [
    { kind: 'heading', text: say('pistes.card.title', { rank, metier: metier.label }) },
    { kind: 'paragraph', text: metier.definition.text },
    toBlock(pictureFit(piste, library, wording), wording),
    ...listed(say('pistes.card.why'), piste.reasonsFor.slice(0, most.reasons).map(wording.reason)),
    ...listed(say('pistes.card.against'), against.slice(0, most.against)),
    ...listed(
      say('pistes.card.missing'),
      piste.missing.slice(0, most.missing).map((code) => library.getCompetence(code).label),
    ),
    ...(formations.length === 0
      ? [{ kind: 'paragraph', text: say('bilan.pistes.no-formation') } as const]
      : listed(say('pistes.card.formations', { count: formations.length }), formations)),
    {
      kind: 'link',
      text: say('bilan.pistes.fiche', { metier: metier.label }),
      url: ficheUrl(metier.metierId, setting),
    },
    { kind: 'note', text: wording.sourcesInShort(sourcesOf(piste, setting)) },
  ];
}

/** The words of a picture stand below it. */
function toBlock(whole: Picture, wording: Wording): Block {
  const picture = withoutLines(whole);
  return { kind: 'picture', picture, alt: describePicture(picture, wording) };
}

function listed(title: string, lines: readonly string[]): readonly Block[] {
  return lines.length === 0
    ? []
    : [
        { kind: 'subheading', text: title },
        { kind: 'list', lines },
      ];
}

function findFormations({ formationIds }: Recommendation, { library }: Pick<BilanSetting, 'library'>) {
  return formationIds.slice(0, most.formations).flatMap((id) => library.findFormation(id) ?? []);
}

function wordStep(step: NextStep, { profile }: Bilan, { wording, library, centre }: BilanSetting): string {
  switch (step.kind) {
    case 'read-fiche':
    case 'check-regulated':
    case 'assess':
      return wording.say(`bilan.steps.${step.kind}`, { metier: library.getMetier(step.metierId).label });
    case 'ask-formation': {
      const formation = library.findFormation(step.formationId);
      if (formation === undefined) return wording.say('bilan.steps.tell-more');
      return wording.say('bilan.steps.ask-formation', { formation: wordFormation(formation, { wording, profile }) });
    }
    case 'tell-more':
      return wording.say('bilan.steps.tell-more');
    case 'talk':
      return wording.say('bilan.steps.talk', { centre: centre.name, phone: centre.phone });
  }
}

function sourcesOf(piste: Recommendation, { library }: Pick<BilanSetting, 'library'>): readonly SourceId[] {
  const { definition } = library.getMetier(piste.metierId);
  return [...definition.sources, ...findFormations(piste, { library }).flatMap(({ sources }) => sources)];
}

/** Each on a line of its own, with its title and date. */
function wordAllSources({ pistes }: Bilan, setting: BilanSetting): readonly Block[] {
  const sourceIds = [...new Set(pistes.flatMap((piste) => sourcesOf(piste, setting)))];
  return [{ kind: 'list', lines: sourceIds.map((sourceId) => setting.wording.sources([sourceId])) }];
}
