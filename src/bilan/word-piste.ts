import type { LeadingPiste } from '../../guidance/bilan.ts';
import type { Gap } from '../../guidance/gap.ts';
import { findFirstOffer } from '../../guidance/offers.ts';
import type { Profile } from '../../guidance/profile.ts';
import type { Steps } from '../../guidance/steps.ts';
import type { SourceId } from '../../knowledge/source.ts';
import { ficheUrl } from '../exhibits/fiche-url.ts';
import {
  listSources,
  type StepsSetting,
  wordDuties,
  wordNear,
  wordOffer,
  wordPassage,
} from '../exhibits/word-steps.ts';
import { type BilanSetting, type Block, listed, toBlock } from './bilan-text.ts';
import { mostLearned, pictureFit } from './picture.ts';

/** As many of each as one reads of a piste. */
const most = { reasons: 5, against: 4, held: 5, near: 2, formations: 3 };

type PisteSetting = BilanSetting & { readonly profile: Profile };

/** A piste on paper: why, and then how to get there, as « comment y arriver » tells it in the chat. */
export function wordPiste(piste: LeadingPiste, rank: number, setting: PisteSetting): readonly Block[] {
  const { wording, library } = setting;
  const { say } = wording;
  const metier = library.getMetier(piste.metierId);
  const against = [...piste.obstacles.map(wording.obstacle), ...piste.reasonsAgainst.map(wording.reasonAgainst)];
  return [
    { kind: 'heading', text: say('pistes.card.title', { rank, metier: metier.label }) },
    { kind: 'paragraph', text: metier.definition.text },
    toBlock(pictureFit(piste, library, wording), wording),
    ...listed(say('pistes.card.why'), piste.reasonsFor.slice(0, most.reasons).map(wording.reason)),
    ...listed(say('pistes.card.against'), against.slice(0, most.against)),
    ...wordGap(piste.steps.gap, setting),
    ...wordWay(piste.steps, setting),
    ...listed(say('steps.card.duties'), wordDuties(piste.steps, setting)),
    ...wordOffers(piste.steps, setting),
    {
      kind: 'link',
      text: say('bilan.pistes.fiche', { metier: metier.label }),
      url: ficheUrl(metier.metierId, setting),
    },
    { kind: 'note', text: wording.sourcesInShort(sourcesOf(piste, setting)) },
  ];
}

/** Whoever tells of it, but for how experience is recognised. */
export function sourcesOf({ steps }: LeadingPiste, setting: StepsSetting): readonly SourceId[] {
  return listSources(steps, setting, most.formations);
}

/** What is near and what is missing are together as many as the picture counts. */
function wordGap({ held, near, missing }: Gap, setting: StepsSetting): readonly Block[] {
  const { wording, library } = setting;
  const label = (code: string): string => library.getCompetence(code).label;
  const nearShown = near.slice(0, Math.max(most.near, mostLearned - missing.length));
  return [
    ...listed(wording.say('steps.card.all-held'), held.slice(0, most.held).map(label)),
    ...listed(
      wording.say('steps.card.all-near'),
      nearShown.map((each) => wordNear(each, setting)),
    ),
    ...listed(wording.say('steps.card.all-missing'), missing.slice(0, mostLearned - nearShown.length).map(label)),
    ...(missing.length === 0 ? [{ kind: 'paragraph', text: wording.say('steps.card.missing-none') } as const] : []),
  ];
}

function wordWay({ way = [] }: Steps, setting: StepsSetting): readonly Block[] {
  if (way.length === 0) return [];
  return [
    { kind: 'subheading', text: setting.wording.say('steps.card.way') },
    { kind: 'steps', lines: way.map((passage) => wordPassage(passage, setting)) },
  ];
}

/** None is said to lead where law decides, nor where it is only of the same group. */
function wordOffers({ offers, isRegulated }: Steps, setting: StepsSetting): readonly Block[] {
  const { say } = setting.wording;
  const first = findFirstOffer(offers);
  if (first === undefined) return [{ kind: 'paragraph', text: say('bilan.pistes.no-formation') }];
  const { standing } = first;
  const shown = offers[standing].slice(0, most.formations);
  const titles = {
    leading: say('pistes.card.formations', { count: shown.length }),
    ofGroup: say('bilan.pistes.of-group'),
    elsewhere: say('bilan.pistes.elsewhere'),
  };
  const isToCheck = standing === 'leading' && isRegulated !== false;
  return [
    ...listed(
      titles[standing],
      shown.map((formation) => wordOffer(formation, setting)),
    ),
    ...(isToCheck ? [{ kind: 'paragraph', text: say('bilan.pistes.check-law') } as const] : []),
  ];
}
