import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { getAskIndex } from '../../knowledge/ask/ask-index.ts';
import { findUntoldTraits } from '../../knowledge/ask/untold-traits.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Example } from '../logistic.ts';

/** A question as people typed it, the list that it stands in, and whether no source answers it. */
export interface AskedQuestion {
  readonly list: string;
  readonly ask: string;
  readonly isUntold: boolean;
}

/** Fewer questions have no answer than have one. */
const UNTOLD_COUNTS = 4;
/** What somebody asked counts more than a wording of our own. */
const ASKED_COUNTS = 2;
const FOLDER = 'tests/fixtures/questions';
/** They lean on what was said before, or ask nothing of a métier. */
const LEFT_OUT = ['follow-ups', 'not-questions-of-metier'];
const written = z.array(z.object({ ask: z.string(), isUnanswerable: z.boolean().optional() }));

/** The questions of all the lists. */
export function readLists(): readonly AskedQuestion[] {
  const lists = readdirSync(FOLDER).map((file) => file.replace('.yaml', ''));
  return lists
    .toSorted()
    .filter((list) => !LEFT_OUT.includes(list))
    .flatMap((list) =>
      written
        .parse(parse(readFileSync(`${FOLDER}/${list}.yaml`, 'utf8')))
        .map(({ ask, isUnanswerable = list === 'not-known' }) => ({ list, ask, isUntold: isUnanswerable })),
    );
}

/** What the voice is trained on: questions of lists, and every wording of the known questions. */
export function makeExamples(questions: readonly AskedQuestion[], library: Library): readonly Example[] {
  const known = library.knownQuestions.flatMap(({ asked: wordings, facts, rubrique }) =>
    wordings.map((ask) => ({ ask, isUntold: facts.length === 0 && rubrique === null, counts: 1 })),
  );
  const index = getAskIndex(library);
  const asked = questions.map(({ ask, isUntold }) => ({ ask, isUntold, counts: ASKED_COUNTS }));
  return [...asked, ...known].map(({ ask, isUntold, counts }) => ({
    traits: [...findUntoldTraits(index.hear(ask).plain)],
    isMeant: isUntold,
    counts: isUntold ? UNTOLD_COUNTS : counts,
  }));
}
