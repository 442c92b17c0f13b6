import { describe, expect, it } from '@jest/globals';
import type { Line } from '../../../src/desk/case-wire.ts';
import { hasCome, layLines, mergeLines } from '../../../web/desk/lines.ts';
import type { Pending } from '../../../web/desk/outbox.ts';

const noon = new Date(2026, 10, 23, 12).getTime();
const line = (position: number, more: Partial<Line> = {}): Line => ({
  position,
  at: noon + position,
  by: 'person',
  name: null,
  text: `texte ${position}`,
  cards: [],
  buttons: [],
  ...more,
});

describe('mergeLines', () => {
  it('keeps each line once, in the order of the conversation', () => {
    const merged = mergeLines([line(0), line(2)], [line(3), line(1), line(2)]);
    expect(merged.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  });

  it('gives the same list where nothing came', () => {
    const lines = [line(0)];
    expect(mergeLines(lines, [])).toBe(lines);
  });
});

describe('hasCome', () => {
  const pending: Pending = { clientId: 'a', caseId: 'A', text: 'Oui.', at: noon, from: 2, state: 'sending', why: null };
  const said = (position: number, more: Partial<Line> = {}): Line =>
    line(position, { by: 'counsellor', text: 'Oui.', ...more });

  it('knows a reply by its line', () => {
    expect(hasCome(pending, [line(0), said(2)])).toBe(true);
  });

  it.each([
    ['was said before', [said(1)]],
    ['is somebody else’s', [said(2, { by: 'person' })]],
    ['says something else', [said(2, { text: 'Non.' })]],
  ])('goes on showing it where the line %s', (_why, lines) => {
    expect(hasCome(pending, lines)).toBe(false);
  });

  it('shows one that the server has not taken, whatever stands there', () => {
    expect(hasCome({ ...pending, state: 'refused' }, [said(2)])).toBe(false);
    expect(hasCome({ ...pending, state: 'waiting' }, [said(2)])).toBe(false);
  });
});

describe('layLines', () => {
  it('tells a new day and a new speaker', () => {
    const dayMs = 24 * 3600 * 1000;
    const lines = [
      line(0),
      line(1),
      line(2, { by: 'counsellor', name: 'Amélie' }),
      line(3, { by: 'counsellor', name: 'Paul' }),
      line(4, { by: 'counsellor', name: 'Paul', at: noon + dayMs }),
    ];
    expect(layLines(lines).map(({ isNewDay, isNewSpeaker }) => [isNewDay, isNewSpeaker])).toEqual([
      [true, true],
      [false, false],
      [false, true],
      [false, true],
      [true, true],
    ]);
  });
});
