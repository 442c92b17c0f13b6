import type { Aim } from '../guidance/aim.ts';
import type { Learned } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Recommendations } from '../guidance/recommendation.ts';
import type { Formation } from '../knowledge/formation.ts';
import type { Meanings } from '../knowledge/library.ts';
import {
  type Dialog,
  goTo,
  type Heard,
  handOver,
  type Message,
  message,
  notUnderstood,
  type Outcome,
  option,
  stay,
} from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    welcome: { readonly greeted: boolean };
  }
}

/** What the welcome needs: to know whether a sentence leads anywhere. */
export interface StatementReader {
  /** Undefined: they say something else, or more. */
  hearAim(words: string): Aim | undefined;
  /** What the person’s centre offers itself. */
  listOwnFormations(person: Profile): readonly Formation[];
  findMeanings(words: string): Meanings | undefined;
  read(words: string): readonly Learned[];
  recommend(person: Profile, more: readonly Learned[]): Recommendations;
}

type Memory = { readonly greeted: boolean };
type StepName = 'greet' | 'start' | 'topic';

/** Says what the bot is and does, and turns a first sentence about oneself into pistes at once. */
export function welcome(reader: StatementReader): Dialog<Memory, StepName> {
  return {
    id: 'welcome',
    version: 1,
    first: 'greet',
    empty: { greeted: false },
    steps: {
      greet: {
        tell: ({ memory }) => (memory.greeted ? [] : [message('welcome.greet.tell')]),
        next: 'start',
      },
      start: {
        ask: ({ memory }) => askStart(memory.greeted),
        rephrase: () => message('welcome.start.rephrase'),
        hear: (heard, { person }) => hearStart(heard, person, reader),
      },
      topic: {
        ask: () => message('welcome.topic.ask', {}, { options: [option('start', 'welcome.topic.back')] }),
        hear: (heard, { person }) =>
          heard.kind === 'choice' ? goTo('start', { greeted: true }) : hearStart(heard, person, reader),
      },
    },
  };
}

function askStart(greeted: boolean): Message {
  return message(
    greeted ? 'welcome.start.ask-again' : 'welcome.start.ask',
    {},
    {
      options: [
        option('guided', 'welcome.start.guided'),
        option('question', 'welcome.start.question'),
        option('human', 'common.choice.human'),
      ],
    },
  );
}

function hearStart(heard: Heard, person: Profile, reader: StatementReader): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      return heard.id === 'question' ? goTo('topic', { greeted: true }) : handOver('guided-path', {});
    case 'words':
      return hearStatement(heard.words, person, reader);
    case 'yes':
    case 'dont-know':
      return handOver('guided-path', {}, { say: [message('welcome.start.step-by-step')] });
    default:
      return stay([message('welcome.start.no-matter')], { remember: { greeted: true } });
  }
}

function hearStatement(words: string, person: Profile, reader: StatementReader): Outcome<Memory, StepName> {
  const aim = reader.hearAim(words);
  if (aim === 'training') return tellOfTraining(person, reader);
  if (aim !== undefined && aim !== 'others') {
    const learned = reader.read(words).filter(({ kind }) => kind !== 'words');
    return handOver('guided-path', {}, { say: [message(`welcome.aim.${aim}`)], learned });
  }
  const several = reader.findMeanings(words);
  if (several !== undefined) return handOver('meaning', { word: several.word });
  const learned = reader.read(words);
  if (learned.length === 0) {
    return {
      ...notUnderstood(message('welcome.start.nothing-found', { words: shorten(words) })),
      effects: [{ kind: 'keep-words', words, because: 'nothing-found' }],
    };
  }
  const { pistes, hidden } = reader.recommend(person, learned);
  if (pistes.length + hidden.length > 0) {
    return handOver('pistes', {}, { learned });
  }
  // A diploma, or what one refuses, is worth keeping, but leads to no métier yet.
  return handOver('guided-path', {}, { say: [message('welcome.start.noted')], learned });
}

/** Formations lead to métiers: those that the centre offers are shown, of others a métier is asked first. */
function tellOfTraining(person: Profile, reader: StatementReader): Outcome<Memory, StepName> {
  const own = reader.listOwnFormations(person).slice(0, mostOwn);
  const formationIds = own.map(({ formationId }) => formationId);
  const shown = message(
    'welcome.aim.own-formations',
    {},
    { show: { kind: 'formations', metierId: null, formationIds } },
  );
  return stay([...(own.length > 0 ? [shown] : []), message('welcome.aim.training')], { remember: { greeted: true } });
}

/** As many as one swipes through on a phone. */
const mostOwn = 6;

/** Enough of a message to recognise it by. */
function shorten(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`;
}
