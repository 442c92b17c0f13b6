import type { Bilan, NextStep } from '../../guidance/bilan.ts';
import type { FirstOffer } from '../../guidance/offers.ts';
import { listTold } from '../exhibits/recap-card.ts';
import { wordRecognition } from '../exhibits/word-recognition.ts';
import { wordOffer } from '../exhibits/word-steps.ts';
import { formatPartialDate } from '../pages/format-date.ts';
import { type BilanSetting, type BilanText, type Block, type Section, toBlock } from './bilan-text.ts';
import { pictureProfile } from './picture.ts';
import { sourcesOf, wordPiste } from './word-piste.ts';

/** Puts a bilan into words, the same for paper, page and chat. */
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
      ...wordRecognitions(bilan, setting),
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

function wordPistes({ pistes, profile }: Bilan, setting: BilanSetting): readonly Block[] {
  if (pistes.length === 0) return [{ kind: 'paragraph', text: setting.wording.say('bilan.pistes.none') }];
  return pistes.flatMap((piste, index) => wordPiste(piste, index + 1, { ...setting, profile }));
}

function wordRecognitions(bilan: Bilan, setting: BilanSetting): readonly Section[] {
  const blocks = bilan.recognitions.flatMap((each): readonly Block[] => {
    const { title, sentences, certifications } = wordRecognition(each, setting);
    return [
      { kind: 'heading', text: title },
      { kind: 'list', lines: sentences },
      ...(certifications === null ? [] : [{ kind: 'paragraph', text: certifications } as const]),
    ];
  });
  return blocks.length === 0 ? [] : [{ heading: setting.wording.say('bilan.recognition.heading'), blocks }];
}

const askKeys: Readonly<Record<FirstOffer['standing'], string>> = {
  leading: 'bilan.steps.ask-formation',
  ofGroup: 'bilan.steps.ask-of-group',
  elsewhere: 'bilan.steps.ask-elsewhere',
};

function wordStep(step: NextStep, { profile }: Bilan, { wording, library, centre }: BilanSetting): string {
  const { say } = wording;
  switch (step.kind) {
    case 'read-fiche':
    case 'assess':
      return say(`bilan.steps.${step.kind}`, { metier: library.getMetier(step.metierId).label });
    case 'check-regulated': {
      const metier = library.getMetier(step.metierId).label;
      if (step.duty === null) return say('bilan.steps.ask-duty', { metier });
      return say('bilan.steps.check-duty', { metier, duty: wording.fact(step.duty) });
    }
    case 'ask-formation':
      return say(askKeys[step.standing], { formation: wordOffer(step.formation, { wording, profile }) });
    case 'tell-more':
      return say('bilan.steps.tell-more');
    case 'talk': {
      const talk = say('bilan.steps.talk', { centre: centre.name, phone: centre.phone });
      const [country, ...others] = step.recognisedIn;
      const recognised =
        country === undefined ? [] : [say(`bilan.steps.recognised-${others.length === 0 ? country : 'both'}`)];
      return [talk, ...(step.hasForeignDiploma ? [say('bilan.steps.foreign-diploma')] : recognised)].join(' ');
    }
  }
}

/** Each on a line of its own, with its title and date. */
function wordAllSources(bilan: Bilan, setting: BilanSetting): readonly Block[] {
  const { profile, pistes } = bilan;
  const sourceIds = new Set([
    ...pistes.flatMap((piste) => sourcesOf(piste, { ...setting, profile })),
    ...bilan.recognitions.flatMap(({ sources }) => sources),
  ]);
  return [{ kind: 'list', lines: [...sourceIds].map((sourceId) => setting.wording.sources([sourceId])) }];
}
