import { type AskingStep, type Dialog, goTo, message, type Option, type Outcome, option, type Step } from './dialog.ts';
import { recapStep } from './guided-path/ending.ts';
import { conditionsStep, countryStep, levelStep, licenceStep } from './guided-path/limits.ts';
import { paceStep } from './guided-path/pace.ts';
import {
  empty,
  isShort,
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
} from './guided-path/path.ts';
import { screenStep } from './guided-path/screen.ts';
import { askUnpaidWork, findTicked } from './unpaid-kinds.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    'guided-path': Record<string, never>;
  }
}

/** Leads a person, in the time they have, from what they did to a recap that they agree with. */
export function guidedPath(advisor: PathAdvisor): Dialog<Memory, StepName> {
  return {
    id: 'guided-path',
    version: 5,
    first: 'pace',
    empty,
    steps: {
      pace: paceStep(advisor),
      experience: leavable(experienceStep(advisor)),
      unpaid: leavable(unpaidStep(advisor)),
      screen: leavable(screenStep(advisor)),
      spark: sparkStep(advisor),
      conditions: leavable(conditionsStep(advisor)),
      level: leavable(levelStep(advisor)),
      licence: leavable(licenceStep(advisor)),
      country: leavable(countryStep(advisor)),
      recap: recapStep(advisor),
    },
  };
}

function experienceStep(advisor: PathAdvisor): AskingStep<Memory, StepName> {
  const options = [option('nothing', 'guided-path.experience.nothing')];
  return {
    ask: (place) => question('experience', place, advisor, { options }),
    rephrase: () => message('guided-path.experience.rephrase'),
    hear: (heard, place) => {
      if (heard.kind !== 'words') {
        return isShort(place.memory) ? next('experience', place, advisor, { say: [noMatter] }) : goTo('unpaid');
      }
      return hearExperience(heard.words, place, advisor);
    },
  };
}

function hearExperience(words: string, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const learned = advisor.read(words, 'past');
  if (learned.length === 0) return notRecognised('experience', words);
  return next('experience', place, advisor, { say: [thanks], learned });
}

/** Whoever never had a job did work all the same. */
function unpaidStep(advisor: PathAdvisor): AskingStep<Memory, StepName> {
  return {
    ask: askUnpaidWork,
    hear: (heard, place) => {
      const told = heard.kind === 'words' ? advisor.hearUnpaidWork(heard.words) : findTicked(heard);
      if (heard.kind === 'words' && told.length === 0) return hearExperience(heard.words, place, advisor);
      if (told.length === 0) return next('experience', place, advisor, { say: [noMatter] });
      const learned = advisor.learnFromUnpaidWork(told);
      return next('experience', place, advisor, { say: [message('unpaid-work.ask.counted')], learned });
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
