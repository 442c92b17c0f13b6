import type { Learned } from '../../guidance/evidence.ts';
import type { Choice } from '../../guidance/next-screen.ts';
import { type AskingStep, apart, type Heard, type Message, message, type Outcome, option, stay } from '../dialog.ts';
import {
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
} from './path.ts';

/** Up to six things to tick, those that tell most after all that was told before; asked again with others. */
export function screenStep(advisor: PathAdvisor): AskingStep<Memory, StepName> {
  return {
    ask: (place) => {
      const choices = advisor.chooseScreen(place.person);
      const subject = choices[0]?.kind ?? 'macro-competence';
      const options = [...choices.map(toOption), apart(option('none', 'guided-path.screen.none'))];
      return {
        ...question('screen', place, advisor, { options, pick: 'many' }),
        key: `guided-path.screen.ask-${subject}`,
      };
    },
    rephrase: () => message('guided-path.screen.rephrase'),
    hear: (heard, place) => hearScreen(heard, place, advisor),
  };
}

function hearScreen(heard: Heard, place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      return tick([heard.id], place, advisor);
    case 'choices':
      return tick(heard.ids, place, advisor);
    case 'words': {
      const told = advisor.readInterests(heard.words);
      if (told.length === 0) return notRecognised('screen', heard.words);
      const { learned } = readTicks(advisor.chooseScreen(place.person), []);
      const remember = { ...countDown(place.memory), evenly: 0 };
      return next('screen', place, advisor, { say: [thanks], learned: [...told, ...learned], remember });
    }
    case 'yes':
    case 'number':
      return stay([message('guided-path.screen.which')]);
    case 'no':
    case 'dont-know':
    case 'depends':
      return tick([], place, advisor);
  }
}

function tick(ids: readonly string[], place: Place, advisor: PathAdvisor): Outcome<Memory, StepName> {
  const shown = advisor.chooseScreen(place.person);
  const { learned, ticked } = readTicks(shown, ids);
  const evenly = countEvenly(place.memory.evenly, ticked, shown.length);
  const say = tellEvenly(evenly) ?? (ticked === 0 && !ids.includes('none') ? [noMatter] : []);
  return next('screen', place, advisor, { say, learned, remember: { ...countDown(place.memory), evenly } });
}

function countDown({ room, atLeast }: Memory): Pick<Memory, 'room' | 'atLeast'> {
  return { room: room - 1, atLeast: Math.max(atLeast - 1, 0) };
}

/** What was left beside something ticked fits less; of a screen without any tick nothing is known. */
function readTicks(
  shown: readonly Choice[],
  ids: readonly string[],
): { readonly learned: readonly Learned[]; readonly ticked: number } {
  const isTicked = (trait: Choice): boolean => ids.includes(toOption(trait).id);
  const ticked = shown.filter(isTicked).length;
  const left = ticked === 0 ? 'dont-know' : 'passed';
  const learned = shown.map(
    (trait): Learned => ({ kind: trait.kind, code: trait.code, answer: isTicked(trait) ? 'yes' : left }),
  );
  return { learned, ticked };
}

/** Fewer lines than this are all ticked without any haste. */
const fewLines = 4;

/** So many screens in a row that are all alike are told of: once, kindly. */
const alike = { all: 2, none: 3 };

function countEvenly(before: number, ticked: number, shown: number): number {
  if (ticked === 0) return Math.min(before, 0) - 1;
  return ticked === shown && shown >= fewLines ? Math.max(before, 0) + 1 : 0;
}

function tellEvenly(evenly: number): readonly Message[] | undefined {
  if (evenly === alike.all) return [message('guided-path.screen.all-ticked')];
  if (evenly === -alike.none) return [message('guided-path.screen.none-ticked')];
  return undefined;
}
