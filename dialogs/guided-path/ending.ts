import type { Learned } from '../../guidance/evidence.ts';
import type { Choice } from '../../guidance/next-screen.ts';
import {
  apart,
  goTo,
  type Heard,
  handOver,
  message,
  notUnderstood,
  type Outcome,
  option,
  type Step,
  stay,
} from '../dialog.ts';
import {
  type Memory,
  notRecognised,
  type PathAdvisor,
  type Place,
  paces,
  type StepName,
  thanks,
  toOption,
} from './path.ts';

/** What was understood, to be agreed with, corrected, or gone on from. */
export function recapStep(advisor: PathAdvisor): Step<Memory, StepName> {
  return {
    ask: (place) =>
      message('guided-path.recap.ask', {}, { show: { kind: 'recap' }, options: listRecapOptions(place, advisor) }),
    hear: (heard, place) => hearRecap(heard, place, advisor),
  };
}

function listRecapOptions({ person }: Place, advisor: PathAdvisor) {
  const goOn = option('go-on', 'guided-path.recap.go-on', { screens: screensMore });
  return [
    option('right', 'guided-path.recap.right'),
    option('change', 'guided-path.recap.change'),
    option('more', 'guided-path.recap.more'),
    ...(advisor.chooseScreen(person).length > 0 ? [goOn] : []),
  ];
}

/** A path that has ended goes on by as much as the shortest. */
const screensMore = paces[0].screens;

function hearRecap(heard: Heard, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      return hearRecapChoice(heard.id, place);
    case 'no':
      return goTo('change');
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
      return goTo('change');
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

/** Which answer to give anew. */
export function changeStep(advisor: PathAdvisor): Step<Memory, StepName> {
  return {
    ask: ({ person }) => {
      const steps =
        advisor.listTicked(person).length > 0 ? changeable : changeable.filter((each) => each !== 'take-back');
      const options = steps.map((step) => option(step, `guided-path.change.${step}`));
      return message('guided-path.change.ask', {}, { options });
    },
    hear: (heard) => {
      const step = changeable.find((each) => heard.kind === 'choice' && heard.id === each);
      return step === undefined ? notUnderstood() : goTo(step, { isChanging: true });
    },
  };
}

const changeable = ['experience', 'take-back', 'conditions', 'level', 'licence', 'country'] as const;

/** What was ticked and does not hold. */
export function takeBackStep(advisor: PathAdvisor): Step<Memory, StepName> {
  return {
    ask: ({ person }) => {
      const options = advisor.listTicked(person).map(toOption);
      const none = apart(option('none', 'guided-path.take-back.none'));
      return message('guided-path.take-back.ask', {}, { options: [...options, none], pick: 'many' });
    },
    hear: (heard, { person }) => {
      if (heard.kind === 'words' || heard.kind === 'number') return notUnderstood();
      const ids = heard.kind === 'choices' ? heard.ids : heard.kind === 'choice' ? [heard.id] : [];
      const gone = advisor.listTicked(person).filter((trait) => ids.includes(toOption(trait).id));
      return goTo('recap', { isChanging: false }, { learned: gone.map(toUnknown) });
    },
  };
}

function toUnknown({ kind, code }: Choice): Learned {
  return { kind, code, answer: 'dont-know' };
}
