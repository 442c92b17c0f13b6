import type { CentreAnswer } from '../../knowledge/centre-answer.ts';
import { foldText } from '../../knowledge/fold-text.ts';

/** A message in which words of people are replaced by the trade's, as a centre has explained them; the rest as typed. */
export function replaceWords(message: string, explained: readonly Pick<CentreAnswer, 'wordings' | 'text'>[]): string {
  if (explained.length === 0) return message;
  return explained.reduce(
    (text, { wordings, text: means }) => wordings.reduce((said, wording) => replaceRun(said, wording, means), text),
    message,
  );
}

/** Replaces one run of whole words, however it is spelt; the first alone: said twice, it means the same twice. */
function replaceRun(message: string, wording: string, means: string): string {
  const wanted = listWords(wording).map(({ folded }) => folded);
  const words = listWords(message);
  const at = words.findIndex((_, place) => wanted.every((word, index) => words[place + index]?.folded === word));
  const [first, last] = [words[at], words[at + wanted.length - 1]];
  if (wanted.length === 0 || first === undefined || last === undefined) return message;
  return message.slice(0, first.from) + means + message.slice(last.to);
}

function listWords(text: string) {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    folded: foldText(word),
    from: index,
    to: index + word.length,
  }));
}
