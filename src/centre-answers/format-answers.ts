import { dump } from 'js-yaml';
import type { CentreAnswer } from '../../knowledge/centre-answer.ts';

/**
 * What a centre has published, for review into `knowledge/data`: questions as its `questions/` hold them, each beside the
 * statement that answers it, and words as its `lexique/` holds them.
 */
export function formatAnswers(centre: string, answers: readonly CentreAnswer[]): string {
  const { words = [], told = [] } = Object.groupBy(answers, ({ kind }) => (kind === 'word' ? 'words' : 'told'));
  return dump(
    {
      centre,
      answers: told.map((answer) => describe(centre, answer)),
      lexique: words.flatMap(({ wordings, text }) => wordings.map((said) => ({ said, means: text }))),
    },
    { lineWidth: 120 },
  );
}

function describe(centre: string, answer: CentreAnswer): object {
  const { answerId, wordings, text, metierId, rubrique, country, source, link, checkedOn, reviewOn } = answer;
  return {
    id: answerId,
    asked: wordings,
    text,
    metier: metierId,
    rubrique,
    country,
    source: { title: source, publisher: centre, date: checkedOn, address: link },
    review: reviewOn,
  };
}
