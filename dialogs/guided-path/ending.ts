import {
  goTo,
  type Heard,
  handOver,
  message,
  notUnderstood,
  type Outcome,
  open,
  option,
  type Step,
  stay,
} from '../dialog.ts';
import { type Memory, notRecognised, type PathAdvisor, type Place, paces, type StepName, thanks } from './path.ts';

/** What was understood, to be agreed with, corrected, or gone on from. */
export function recapStep(advisor: PathAdvisor): Step<Memory, StepName> {
  return {
    ask: (place) =>
      message('guided-path.recap.ask', {}, { show: { kind: 'recap' }, options: listRecapOptions(place, advisor) }),
    hear: (heard, place) => hearRecap(heard, place, advisor),
  };
}

function listRecapOptions({ person }: Place, advisor: PathAdvisor) {
  const goOn = option('go-on', 'guided-path.recap.go-on', { count: screensMore });
  return [
    option('right', 'guided-path.recap.right'),
    option('change', 'guided-path.recap.change'),
    option('more', 'guided-path.recap.more'),
    ...(advisor.chooseScreen(person).length > 0 ? [goOn] : []),
  ];
}

/** Any answer can be changed; then the recap comes again. */
const changeAnswer = open('change-answer', { backTo: 'here', asked: '' });

/** A path that has ended goes on by as much as the shortest. */
const screensMore = paces[0].screens;

function hearRecap(heard: Heard, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      return hearRecapChoice(heard.id, place);
    case 'no':
      return changeAnswer;
    case 'words':
      return hearAddition(heard.words, advisor);
    case 'choices':
      return notUnderstood();
    default:
      return handOver('pistes', {});
  }
}

function hearRecapChoice(id: string, { memory }: Place): Outcome<Memory, StepName> {
  switch (id) {
    case 'right':
      return handOver('pistes', {});
    case 'change':
      return changeAnswer;
    case 'go-on':
      return goTo('screen', { ...memory, room: screensMore, atLeast: screensMore, done: 0, evenly: 0 });
    default:
      return stay([message('guided-path.recap.tell-more')]);
  }
}

function hearAddition(words: string, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const learned = advisor.read(words);
  if (learned.length === 0) return notRecognised('experience', words);
  return stay([thanks], { learned });
}
