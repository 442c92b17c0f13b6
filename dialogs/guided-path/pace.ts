import { goTo, type Heard, message, notUnderstood, type Outcome, option, type Step } from '../dialog.ts';
import { type Memory, next, type PathAdvisor, type Place, paces, type StepName, thanks } from './path.ts';

/** How much time the person gives: it says how many screens the path has. */
export function paceStep(advisor: PathAdvisor): Step<Memory, StepName> {
  return {
    ask: () => message('guided-path.pace.ask', {}, { options }),
    rephrase: () => message('guided-path.pace.rephrase', {}, { options }),
    hear: (heard, place) => hearPace(heard, place, advisor),
  };
}

const options = paces.map(({ minutes, screens }) =>
  option(`${minutes}`, `guided-path.pace.minutes-${minutes}`, { screens }),
);

function hearPace(heard: Heard, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      return walk(Number(heard.id), place, advisor);
    case 'number':
      return walk(heard.value, place, advisor);
    case 'words':
      return hearWords(heard.words, place, advisor);
    case 'choices':
      return notUnderstood();
    default:
      return walk(paces[0].minutes, place, advisor);
  }
}

/** Somebody who begins to tell has begun the path. */
function hearWords(words: string, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const learned = advisor.read(words, 'past');
  if (learned.length === 0) return notUnderstood();
  const { minutes, screens, atLeast } = paces[0];
  return goTo('screen', { ...place.memory, minutes, room: screens, atLeast, done: 1 }, { say: [thanks], learned });
}

/** The path that takes no longer than that, or else the shortest. */
function walk(minutes: number, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const pace = paces.findLast((each) => each.minutes <= minutes) ?? paces[0];
  return next('pace', place, advisor, {
    remember: { minutes: pace.minutes, room: pace.screens, atLeast: pace.atLeast, done: 0 },
  });
}
