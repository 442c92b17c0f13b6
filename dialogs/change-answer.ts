import type { Constraint, Learned } from '../guidance/evidence.ts';
import type { Move } from '../guidance/move.ts';
import type { Profile, Standing } from '../guidance/profile.ts';
import { countryId, listToldOptions, type ToldReader } from './change-answer/told-option.ts';
import {
  apart,
  type Besides,
  type Dialog,
  end,
  goTo,
  type Heard,
  handOver,
  type Message,
  message,
  notUnderstood,
  type Option,
  type Outcome,
  option,
  type Turn,
} from './dialog.ts';
import { tellMove } from './message.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    /** Afterwards the pistes are shown anew, or the question that waits below is asked again. */
    'change-answer': { readonly backTo: 'pistes' | 'here'; readonly asked?: string };
  }
}

/** What changing an answer needs. */
export interface AnswerChanger extends ToldReader {
  findTold(words: string, person: Profile): readonly Standing[];
  takeBack(ids: readonly number[], person: Profile): readonly Learned[];
  compare(person: Profile, learned: readonly Learned[]): Move;
  read(words: string): readonly Learned[];
  readConstraints(words: string): readonly Constraint[];
}

type Memory = {
  readonly backTo: 'pistes' | 'here';
  /** The answer that is being changed; empty until the person has said which. */
  readonly asked: string;
};
type StepName = 'answer' | 'rewrite';

/** Lists all that a person told, and lets them take any of it back or tell it anew; what follows from it is told. */
export function changeAnswer(changer: AnswerChanger): Dialog<Memory, StepName> {
  return {
    id: 'change-answer',
    version: 1,
    first: 'answer',
    empty: { backTo: 'here', asked: '' },
    steps: {
      answer: {
        ask: (turn) => (isKnown(turn, changer) ? askHow(turn, changer) : askWhich(turn.person, changer)),
        hear: (heard, turn) =>
          isKnown(turn, changer) ? hearHow(heard, turn, changer) : hearWhich(heard, turn, changer),
      },
      rewrite: {
        takesAnyWords: true,
        ask: () => message('change-answer.rewrite.ask', {}, { options: [option('keep', 'change-answer.how.keep')] }),
        hear: (heard, turn) => hearRewrite(heard, turn, changer),
      },
    },
  };
}

/** Taken back meanwhile, an answer is asked for again. */
function isKnown({ memory, person }: Turn<Memory>, changer: AnswerChanger): boolean {
  return listToldOptions(person, changer).some(({ id }) => id === memory.asked);
}

function askWhich(person: Profile, changer: AnswerChanger): Message {
  const told = listToldOptions(person, changer);
  if (told.length === 0) {
    return message('change-answer.which.nothing', {}, { options: [option('none', 'change-answer.which.back')] });
  }
  const none = apart(option('none', 'change-answer.which.none'));
  return message('change-answer.which.ask', {}, { options: [...told, none], pick: 'many' });
}

function hearWhich(heard: Heard, turn: Turn<Memory>, changer: AnswerChanger): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      return heard.id === 'none' ? leave() : goTo('answer', { asked: heard.id });
    case 'choices': {
      const [first, ...others] = heard.ids.filter((id) => id !== 'none');
      if (first === undefined) return leave();
      return others.length === 0 ? goTo('answer', { asked: first }) : takeAllBack([first, ...others], turn, changer);
    }
    case 'words':
      return hearWords(heard.words, turn, changer);
    case 'number':
      return notUnderstood();
    default:
      return leave();
  }
}

/** A diploma or a licence is told anew at once; other words say which answer is meant, or tell something new. */
function hearWords(words: string, turn: Turn<Memory>, changer: AnswerChanger): Outcome<Memory, StepName> {
  const anew = changer.readConstraints(words).filter(({ kind }) => kind === 'level' || kind === 'licence');
  if (anew.length > 0) return finish(anew, turn, changer);
  const [meant, ...others] = changer.findTold(words, turn.person);
  if (meant !== undefined && others.length === 0) return goTo('answer', { asked: `${meant.id}` });
  const added = meant === undefined ? changer.read(words) : [];
  return added.length === 0
    ? notUnderstood(message('change-answer.which.not-found'))
    : finish(added, turn, changer, { say: [message('common.heard')] });
}

function takeAllBack(ids: readonly string[], turn: Turn<Memory>, changer: AnswerChanger): Outcome<Memory, StepName> {
  const events = ids.filter((id) => id !== countryId).map(Number);
  const learned = changer.takeBack(events, turn.person);
  return finish(learned, turn, changer, ids.includes(countryId) ? setCountry(null) : {});
}

function askHow({ memory: { asked }, person }: Turn<Memory>, changer: AnswerChanger): Message {
  const told = findTold(asked, person, changer);
  const ways = told === undefined ? listCountries(person) : listWays(told);
  const options = [
    ...ways,
    option('take-back', 'change-answer.how.take-back'),
    option('keep', 'change-answer.how.keep'),
  ];
  return message(`change-answer.how.${told?.kind ?? countryId}`, {}, { options });
}

function findTold(asked: string, person: Profile, changer: AnswerChanger): Standing | undefined {
  return changer.listTold(person).find(({ id }) => `${id}` === asked);
}

/** In what other way it can be told. */
function listWays(told: Standing): readonly Option[] {
  switch (told.kind) {
    case 'words':
      return [option('rewrite', 'change-answer.how.rewrite')];
    case 'refusal':
    case 'not-regulated':
    case 'short-studies':
    case 'more-of':
    case 'licence':
      return [];
    case 'level':
      return levels
        .filter((level) => level !== told.level)
        .map((level) => option(`${level}`, `guided-path.level.level-${level}`));
    default:
      return (['yes', 'no', 'depends'] as const)
        .filter((answer) => answer !== told.answer && (told.kind !== 'metier' || answer !== 'depends'))
        .map((answer) => option(answer, `change-answer.how.${told.kind === 'metier' ? 'metier-' : ''}${answer}`));
  }
}

/** European levels that people recognise; 0 is « aucun diplôme ». */
const levels = [0, 3, 4, 5, 6];

function listCountries({ country }: Profile): readonly Option[] {
  return [option('FR', 'guided-path.country.fr'), option('BE', 'guided-path.country.be')].filter(
    ({ id }) => id !== country,
  );
}

function hearHow(heard: Heard, turn: Turn<Memory>, changer: AnswerChanger): Outcome<Memory, StepName> {
  const { memory, person } = turn;
  const told = findTold(memory.asked, person, changer);
  const way = heard.kind === 'choice' ? heard.id : heard.kind;
  switch (way) {
    case 'take-back':
      return takeAllBack([memory.asked], turn, changer);
    case 'rewrite':
      return goTo('rewrite');
    case 'keep':
    case 'dont-know':
      return leave();
    case 'FR':
    case 'BE':
      return finish([], turn, changer, setCountry(way));
    case 'words':
      return hearWords(heard.words, turn, changer);
    default:
      return told === undefined ? notUnderstood() : tellAnew(way, told, turn, changer);
  }
}

function tellAnew(way: string, told: Standing, turn: Turn<Memory>, changer: AnswerChanger): Outcome<Memory, StepName> {
  if (told.kind === 'level') {
    const level = levels.find((each) => `${each}` === way);
    return level === undefined ? notUnderstood() : finish([{ kind: 'level', level }], turn, changer);
  }
  if ('answer' in told && (way === 'yes' || way === 'no' || way === 'depends')) {
    const { id: _, ...anew } = told;
    return finish([{ ...anew, answer: way }], turn, changer);
  }
  return notUnderstood();
}

/** Words for words: what they tell takes the place of the old ones. */
function hearRewrite(heard: Heard, turn: Turn<Memory>, changer: AnswerChanger): Outcome<Memory, StepName> {
  if (heard.kind === 'choice') return leave();
  const anew = changer.read(heard.words);
  if (anew.length === 0) {
    return {
      ...notUnderstood(message('change-answer.rewrite.not-recognised')),
      effects: [{ kind: 'keep-words', words: heard.words, because: 'nothing-found' }],
    };
  }
  return finish([...changer.takeBack([Number(turn.memory.asked)], turn.person), ...anew], turn, changer);
}

/** Nothing changes: the question below is asked again. */
function leave() {
  return end([message('change-answer.kept')]);
}

function setCountry(country: Profile['country']): Besides {
  return { effects: [{ kind: 'set-manner', manner: { country } }] };
}

function finish(
  learned: readonly Learned[],
  { memory: { backTo }, person }: Turn<Memory>,
  changer: AnswerChanger,
  besides: Besides = {},
): Outcome<Memory, StepName> {
  const move = changer.compare(person, learned);
  // Where none is left, the list of pistes says so itself.
  const moved = move.kind === 'none' && backTo === 'pistes' ? [] : [tellMove(move, changer)];
  const { say: said = [message('change-answer.done')], ...others } = besides;
  const say = [...said, ...moved];
  return backTo === 'pistes' ? handOver('pistes', {}, { ...others, say, learned }) : end(say, { ...others, learned });
}
