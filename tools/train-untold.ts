/**
 * Trains the voice that tells what no source answers: `node tools/train-untold.ts` after any change of the lists of
 * questions. `--without <list>`, as often as wanted: writes nothing, and prints what it reaches on these lists, unlearnt.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { getAskIndex } from '../knowledge/ask/ask-index.ts';
import { makeUntoldVoice, type UntoldWeights } from '../knowledge/ask/untold-voice.ts';
import { loadLibrary } from '../knowledge/load.ts';
import { type AskedQuestion, makeExamples, readLists } from './train-untold/examples.ts';
import { learnUntold } from './train-untold/learn-untold.ts';

const { values } = parseArgs({ options: { without: { type: 'string', multiple: true, default: [] } } });
const library = await loadLibrary('knowledge/data');
const heldOut = new Set(values.without);
const questions = readLists();
const weights = learnUntold(
  makeExamples(
    questions.filter(({ list }) => !heldOut.has(list)),
    library,
  ),
);
if (heldOut.size === 0) writeFileSync('knowledge/ask/untold-weights.json', `${JSON.stringify(weights, null, 1)}\n`);
const tried = heldOut.size === 0 ? questions : questions.filter(({ list }) => heldOut.has(list));
process.stdout.write(`${Object.keys(weights.traits).length} traits weigh. ${report(tried, weights)}\n`);

function report(asked: readonly AskedQuestion[], by: UntoldWeights): string {
  const voice = makeUntoldVoice(by);
  const index = getAskIndex(library);
  const heard = asked.filter(({ ask }) => voice(index.hear(ask).plain) > 0);
  const count = (isUntold: boolean): string =>
    [heard, asked].map((each) => each.filter((question) => question.isUntold === isUntold).length).join(' of ');
  return `Heard as untold: ${count(true)} that are, ${count(false)} that are not.`;
}
