import type { AnswerLine, AnswerWords, QuestionLine } from '../../src/desk/answer-wire.ts';

/** What is being written: an answer that there is, or a new one. */
export interface Edited {
  /** null: it was not saved yet. */
  readonly line: AnswerLine | null;
  readonly content: AnswerWords;
}

/** Nothing, but that it was looked at today and should be again in a year. */
export function startAnswer(today: string, question?: QuestionLine): Edited {
  const content = {
    kind: 'text',
    wordings: question?.wordings.filter((wording) => !wording.includes('…')) ?? [],
    text: '',
    metierId: null,
    rubrique: null,
    country: null,
    source: '',
    link: null,
    checkedOn: today,
    reviewOn: inAYear(today),
  } as const;
  return { line: null, content };
}

/** An answer as it stands; one that nobody has filled in yet was looked at today. */
export function openAnswer(line: AnswerLine, today: string): Edited {
  const { checkedOn, reviewOn } = line.content;
  const dates = { checkedOn: checkedOn ?? today, reviewOn: reviewOn ?? inAYear(today) };
  return { line, content: { ...line.content, ...dates } };
}

/** What stands in the form; `rubrique` has no field and stays. */
export function readForm(form: FormData, { content }: Edited): AnswerWords {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const orNull = (name: string): string | null => (text(name) === '' ? null : text(name));
  const kind = text('kind');
  const country = text('country');
  return {
    kind: kind === 'fiche' || kind === 'word' ? kind : 'text',
    wordings: text('wordings')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    text: text('text'),
    metierId: orNull('metierId'),
    rubrique: content.rubrique,
    country: country === 'FR' || country === 'BE' ? country : null,
    source: text('source'),
    link: orNull('link'),
    checkedOn: orNull('checkedOn'),
    reviewOn: orNull('reviewOn'),
  };
}

export function isSame(one: AnswerWords, other: AnswerWords): boolean {
  const spell = (words: AnswerWords): string => JSON.stringify(Object.entries(words).sort());
  return spell(one) === spell(other);
}

/** How an answer is called in lists. */
export function nameAnswer({ wordings, text }: AnswerWords): string {
  return wordings[0] ?? text;
}

function inAYear(day: string): string {
  const [year = '', ...rest] = day.split('-');
  // There is no 29 February in most years.
  return [Number(year) + 1, ...rest].join('-').replace('-02-29', '-02-28');
}
