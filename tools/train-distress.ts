/** Trains the voice of distress anew: `node tools/train-distress.ts` after any change of its sayings or ideas. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { learnWeights } from './train-distress/learn-weights.ts';
import { readSayings } from './train-distress/sayings.ts';

const sayings = readSayings();
const weights = learnWeights(sayings);
writeFileSync('src/hearing/distress-weights.json', `${JSON.stringify(weights, null, 1)}\n`);
const { distress, harmless, background } = sayings;
process.stdout.write(
  `${distress.length} sayings of distress, ${harmless.length} harmless, ${background.length} of background; ` +
    `${Object.keys(weights.traits).length} traits weigh.\n`,
);
