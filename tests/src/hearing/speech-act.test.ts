import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { hearSpeechAct } from '../../../src/hearing/speech-act.ts';

const phrases: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('../../fixtures/speech-acts.json', import.meta.url), 'utf8'),
);
const table = Object.entries(phrases).flatMap(([act, list]) => list.map((said) => [said, act] as const));

describe('hearSpeechAct', () => {
  it.each(table)('hears « %s » as %s', (said, act) => {
    expect(hearSpeechAct(said)).toBe(act);
  });
});
