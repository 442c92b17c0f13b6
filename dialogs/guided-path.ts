import {
  type AskingStep,
  apart,
  type Dialog,
  goTo,
  type Heard,
  message,
  notUnderstood,
  type Option,
  type Outcome,
  option,
  type Step,
  stay,
} from './dialog.ts';
import { changeStep, recapStep, takeBackStep } from './guided-path/ending.ts';
import { paceStep } from './guided-path/pace.ts';
import {
  empty,
  leavable,
  type Memory,
  next,
  noMatter,
  notRecognised,
  type PathAdvisor,
  type Place,
  question,
  type StepName,
  thanks,
  toOption,
} from './guided-path/path.ts';
import { screenStep } from './guided-path/screen.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'guided-path': Record<string, never>;
  }
}

/** Leads a person, in the time they have, from what they did to a recap that they agree with. */
export function guidedPath(advisor: PathAdvisor): Dialog<Memory, StepName> {
  return {
    id: 'guided-path',
    version: 2,
    first: 'pace',
    empty,
    steps: {
      pace: paceStep(advisor),
      experience: leavable(experienceStep(advisor)),
      screen: leavable(screenStep(advisor)),
      spark: sparkStep(advisor),
      conditions: leavable(conditionsStep(advisor)),
      level: leavable({
        ask: (place) => question('level', place, advisor, { options: levelOptions }),
        hear: (heard, place) => hearLevel(heard, place, advisor),
      }),
      country: leavable({
        ask: (place) => question('country', place, advisor, { options: countryOptions }),
        hear: (heard) => hearCountry(heard),
      }),
      recap: recapStep(advisor),
      change: changeStep(advisor),
      'take-back': takeBackStep(advisor),
    },
  };
}

/** European levels that people recognise; 0 is « aucun diplôme ». */
const levelOptions = [0, 3, 4, 5, 6].map((level) => option(`${level}`, `guided-path.level.level-${level}`));

const countryOptions = [
  option('FR', 'guided-path.country.fr'),
  option('BE', 'guided-path.country.be'),
  option('other', 'guided-path.country.other'),
];

function experienceStep(advisor: PathAdvisor): AskingStep<Memory, StepName> {
  const options = [option('nothing', 'guided-path.experience.nothing')];
  return {
    ask: (place) => question('experience', place, advisor, { options }),
    rephrase: () => message('guided-path.experience.rephrase'),
    hear: (heard, place) => {
      if (heard.kind !== 'words') return next('experience', place, advisor, { say: [noMatter] });
      const learned = advisor.read(heard.words, 'past');
      if (learned.length === 0) return notRecognised('experience', heard.words);
      return next('experience', place, advisor, { say: [thanks], learned });
    },
  };
}

/** For somebody who told nothing so far: a few métiers as different as can be, to react to. */
function sparkStep(advisor: PathAdvisor): Step<Memory, StepName> {
  return {
    ask: (place) => {
      const metiers = advisor.suggestMetiers(place.person);
      const options = metiers.map(({ metierId, label }): Option => ({ id: metierId, label }));
      return question('spark', place, advisor, { options: [...options, option('none', 'guided-path.spark.none')] });
    },
    hear: (heard, place) => {
      if (heard.kind === 'words') return hearSpark(heard.words, place, advisor);
      const tapped = heard.kind === 'choice' ? heard.id : 'none';
      const shown = advisor.suggestMetiers(place.person);
      const learned = shown.map(
        ({ metierId }) =>
          ({ kind: 'metier', metierId, answer: metierId === tapped ? 'depends' : 'dont-know' }) as const,
      );
      return next('spark', place, advisor, { learned });
    },
  };
}

function hearSpark(words: string, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const learned = advisor.read(words);
  if (learned.length === 0) return notRecognised('spark', words);
  return next('spark', place, advisor, { say: [thanks], learned });
}

/** What a person refuses at work: it marks or hides métiers, and never ranks them. */
function conditionsStep(advisor: PathAdvisor): AskingStep<Memory, StepName> {
  return {
    ask: (place) => {
      const traits = advisor.chooseContextes(place.person).map(toOption);
      const none = apart(option('none', 'guided-path.conditions.none'));
      return question('conditions', place, advisor, { options: [...traits, none], pick: 'many' });
    },
    hear: (heard, place) => hearConditions(heard, place, advisor),
  };
}

function hearConditions(heard: Heard, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const refuse = (ids: readonly string[]): Outcome<Memory, StepName> => {
    const refused = advisor.chooseContextes(place.person).filter((trait) => ids.includes(toOption(trait).id));
    return next('conditions', place, advisor, {
      learned: refused.map(({ code }) => ({ kind: 'refusal', code }) as const),
    });
  };
  switch (heard.kind) {
    case 'choice':
      return refuse([heard.id]);
    case 'choices':
      return refuse(heard.ids);
    case 'words': {
      const learned = advisor.readRefusals(heard.words);
      if (learned.length === 0) return notRecognised('conditions', heard.words);
      return next('conditions', place, advisor, { say: [thanks], learned });
    }
    case 'yes':
    case 'number':
      return stay([message('guided-path.conditions.which')]);
    case 'no':
    case 'dont-know':
    case 'depends':
      return next('conditions', place, advisor, { say: [noMatter] });
  }
}

function hearLevel(heard: Heard, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      return next('level', place, advisor, { learned: [{ kind: 'level', level: Number(heard.id) }] });
    case 'dont-know':
    case 'depends':
    case 'no':
      return next('level', place, advisor);
    default:
      return notUnderstood();
  }
}

function hearCountry(heard: Heard): Outcome<Memory, StepName> {
  if (heard.kind === 'choice' && (heard.id === 'FR' || heard.id === 'BE')) {
    return goTo('recap', { isChanging: false }, { effects: [{ kind: 'set-manner', manner: { country: heard.id } }] });
  }
  if (heard.kind === 'words' || heard.kind === 'number') return notUnderstood();
  return goTo('recap', { isChanging: false }, { effects: [{ kind: 'set-manner', manner: { country: null } }] });
}
