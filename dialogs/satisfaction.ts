import { type Dialog, end, goTo, type Heard, message, type Outcome, option } from './dialog.ts';

declare module './dialog-inputs.ts' {
  interface DialogInputs {
    satisfaction: { readonly caseId: string };
  }
}

const ratings = ['good', 'middling', 'bad'] as const;
type Rating = (typeof ratings)[number];

interface Memory {
  readonly caseId: string;
  readonly rating: Rating | null;
}
type StepName = 'rating' | 'word';

/** Asks what the person thought of a counsellor's help: one tap, then a word if they like. */
export function satisfaction(): Dialog<Memory, StepName> {
  return {
    id: 'satisfaction',
    version: 1,
    first: 'rating',
    empty: { caseId: '', rating: null },
    steps: {
      rating: {
        ask: () =>
          message(
            'satisfaction.rating.ask',
            {},
            {
              options: [
                ...ratings.map((rating) => option(rating, `satisfaction.rating.${rating}`)),
                option('skip', 'satisfaction.rating.skip'),
              ],
            },
          ),
        hear: (heard, { memory }) => hearRating(heard, memory),
      },
      word: {
        ask: () => message('satisfaction.word.ask', {}, { options: [option('skip', 'satisfaction.word.skip')] }),
        takesAnyWords: true,
        hear: (heard, { memory: { caseId, rating } }) => {
          const words = heard.kind === 'choice' || heard.kind === 'no' ? null : heard.words.slice(0, mostWords);
          const thanks = [message('satisfaction.word.thanks')];
          if (rating === null || words === null) return end(thanks);
          return end(thanks, { effects: [{ kind: 'rate-case', caseId, rating, words }] });
        },
      },
    },
  };
}

const mostWords = 500;

/** Whoever writes something else has gone on: the tap is not asked for twice. */
function hearRating(heard: Heard, { caseId }: Memory): Outcome<Memory, StepName> {
  const rating = heard.kind === 'choice' ? ratings.find((each) => each === heard.id) : undefined;
  if (rating === undefined) return end();
  return goTo('word', { rating }, { effects: [{ kind: 'rate-case', caseId, rating, words: null }] });
}
