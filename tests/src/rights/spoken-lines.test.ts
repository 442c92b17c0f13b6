import { describe, expect, it } from '@jest/globals';
import { readSpokenLines } from '../../../src/rights/spoken-lines.ts';

const at = '2026-11-22T12:00:00.000Z';
const row = (activity: object): string => JSON.stringify({ type: 'message', timestamp: at, ...activity });

describe('readSpokenLines', () => {
  it('tells who said what', () => {
    const rows = [row({ text: 'Bonjour', from: { role: 'bot' } }), row({ text: 'oui', from: { role: 'user' } })];
    expect(readSpokenLines(rows)).toEqual([
      { at, by: 'bot', texts: ['Bonjour'] },
      { at, by: 'person', texts: ['oui'] },
    ]);
  });

  it('shows a tap as it was worded', () => {
    const tapped = { from: { role: 'user' }, value: { a: 1 }, channelData: { messageBack: { displayText: 'Voir' } } };
    expect(readSpokenLines([row(tapped)])).toEqual([{ at, by: 'person', texts: ['Voir'] }]);
  });

  it('reads cards, those inside others too, without their markdown', () => {
    const inner = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: '- un\n- deux' }] };
    const content = {
      type: 'AdaptiveCard',
      body: [{ type: 'Container', items: [{ type: 'TextBlock', text: '1\\. Boulanger \\*' }] }],
      actions: [{ type: 'Action.ShowCard', title: 'Plus', card: inner }],
    };
    const [line] = readSpokenLines([row({ text: 'Voici', from: { role: 'bot' }, attachments: [{ content }] })]);
    expect(line?.texts).toEqual(['Voici', '1. Boulanger *', '– un\n– deux']);
  });

  it('leaves out what stands in place of what was erased', () => {
    expect(readSpokenLines([row({ type: 'event', name: 'erased' })])).toEqual([]);
  });
});
