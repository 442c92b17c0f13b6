import type { Learned } from '../guidance/evidence.ts';
import type { Meanings } from '../knowledge/library.ts';
import { type Dialog, goTo, type Heard, handOver, message, notUnderstood, type Outcome, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    /** A word of several trades, as typed. */
    meaning: { readonly word: string };
  }
}

/** What asking for a meaning needs. */
export interface MeaningReader {
  findMeanings(words: string): Meanings | undefined;
  read(words: string): readonly Learned[];
}

type Memory = { readonly word: string };
type StepName = 'which';

/** Asks which of its trades a word stands for, rather than taking one. */
export function meaning(reader: MeaningReader): Dialog<Memory, StepName> {
  return {
    id: 'meaning',
    version: 1,
    first: 'which',
    empty: { word: '' },
    steps: {
      which: {
        ask: ({ memory: { word } }) => {
          const among = reader.findMeanings(word)?.among ?? [];
          const meanings = among.map(({ asked, means }) => ({ id: means, label: asked }));
          return message(
            'meaning.which.ask',
            { word },
            { options: [...meanings, option('other', 'meaning.which.other')] },
          );
        },
        hear: (heard, { memory }) => hearWhich(heard, memory, reader),
      },
    },
  };
}

function hearWhich(heard: Heard, { word }: Memory, reader: MeaningReader): Outcome<Memory, StepName> {
  switch (heard.kind) {
    case 'choice':
      if (heard.id === 'other') return handOver('welcome', { greeted: true });
      return handOver('pistes', {}, { learned: reader.read(heard.id) });
    case 'words':
      return hearWords(heard.words, word, reader);
    case 'no':
      return handOver('welcome', { greeted: true });
    case 'dont-know':
    case 'depends':
      return handOver('guided-path', {}, { say: [message('welcome.start.step-by-step')] });
    default:
      return notUnderstood();
  }
}

/** As short an answer as « à l’hôpital » goes with the word; whoever says more tells it whole. */
const shortAnswer = 3;

function hearWords(words: string, word: string, reader: MeaningReader): Outcome<Memory, StepName> {
  const other = reader.findMeanings(words);
  if (other !== undefined) return goTo('which', { word: other.word });
  const told = words.split(/\s+/).length <= shortAnswer ? `${word} ${words}` : words;
  const learned = reader.read(words).length === 0 ? [] : reader.read(told);
  if (learned.length > 0) return handOver('pistes', {}, { learned });
  return { ...notUnderstood(), effects: [{ kind: 'keep-words', words, because: 'nothing-found' }] };
}
