import { beforeAll, describe, expect, it } from '@jest/globals';
import { getAskIndex } from '../../../knowledge/ask/ask-index.ts';
import { soundsUntold } from '../../../knowledge/ask/sounds-untold.ts';
import { type Answer, askLibrary } from '../../../knowledge/ask.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

const ask = (question: string): Answer => askLibrary(question, library, { today: new Date('2026-11-23') });
const sounds = (question: string, answer: Answer): boolean => soundsUntold(answer, getAskIndex(library).hear(question));

describe('soundsUntold', () => {
  const untold = 'La formation call center du Forem, elle commence quel jour de la semaine ?';

  it('takes back an answer to what no source answers', () => {
    expect(sounds(untold, ask('Quels organismes forment au métier de téléconseiller ?'))).toBe(true);
  });

  it('leaves what is no answer as it is', () => {
    expect(sounds(untold, { kind: 'not-understood' })).toBe(false);
  });

  it('lets a catalogue answer that tells dates', () => {
    const answer = ask('Quelles formations pour devenir superviseur ?');
    if (answer.kind !== 'answer') throw new Error(`The answer is ${answer.kind}, expected answer.`);
    const [formation] = library.formations;
    if (formation === undefined) throw new Error('No formation is embedded.');
    expect(sounds(untold, { ...answer, formations: [{ ...formation, price: '1 200 €' }] })).toBe(false);
  });

  it.each(['Quels sont les horaires d’un boulanger ?', 'Quelles qualités faut-il pour être coiffeuse ?'])(
    'leaves « %s », which asks nothing particular',
    (question) => {
      expect(sounds(question, ask('Quelles formations pour devenir superviseur ?'))).toBe(false);
    },
  );
});
