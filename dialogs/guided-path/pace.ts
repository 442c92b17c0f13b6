import { goTo, type Heard, message, notUnderstood, type Outcome, option, type Step } from '../dialog.ts';
import {
  countQuestions,
  type Memory,
  next,
  type PathAdvisor,
  type Place,
  paces,
  type StepName,
  thanks,
} from './path.ts';

/** How much time the person gives: it says how many questions the path has. */
export function paceStep(advisor: PathAdvisor): Step<Memory, StepName> {
  return {
    ask: (place) => message('guided-path.pace.ask', {}, { options: listPaces(place, advisor) }),
    rephrase: (place) => message('guided-path.pace.rephrase', {}, { options: listPaces(place, advisor) }),
    hear: (heard, place) => hearPace(heard, place, advisor),
  };
}

/** Each with as many questions as its first one will tell. */
function listPaces(place: Place, advisor: PathAdvisor) {
  return paces.map((pace) => {
    const memory = { ...place.memory, ...begin(pace) };
    const count = countQuestions('pace', { ...place, memory }, advisor) - 1;
    return option(`${pace.minutes}`, `guided-path.pace.minutes-${pace.minutes}`, { count });
  });
}

/** What a path that begins remembers. */
function begin({ minutes, screens, atLeast }: (typeof paces)[number]): Partial<Memory> {
  return { minutes, room: screens, atLeast, done: 0 };
}

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
  return goTo('screen', { ...place.memory, ...begin(paces[0]), done: 1 }, { say: [thanks], learned });
}

/** The path that takes no longer than that, or else the shortest. */
function walk(minutes: number, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const pace = paces.findLast((each) => each.minutes <= minutes) ?? paces[0];
  return next('pace', place, advisor, { remember: begin(pace) });
}
