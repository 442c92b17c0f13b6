import type { Learned } from '../guidance/evidence.ts';
import type { Profile } from '../guidance/profile.ts';
import type { Recommendations } from '../guidance/recommendation.ts';
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

/** Enough of a message to recognise it by. */
function shorten(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`;
}
