import { expect, it } from '@jest/globals';
import { readLines } from '../../../src/desk/transcript.ts';
import { bullets, card, heading, tap } from '../../../src/exhibits/card.ts';

const timestamp = '2026-11-23T09:00:00.000Z';
const at = Date.parse(timestamp);
const line = { at, name: null, cards: [], buttons: [] };

it('reads who said what, with cards and buttons as plain text', () => {
  const attachments = [
    card([heading('Boulanger_1'), bullets(['tôt', '*dur*'])], [tap('La fiche', { action: 'fiche' })]),
  ];
  const suggestedActions = { actions: [{ title: 'Oui' }] };
  const rows = [
    { type: 'message', text: '**oui**', from: { role: 'user' }, timestamp },
    { type: 'message', from: { role: 'user' }, timestamp, channelData: { messageBack: { displayText: 'La fiche' } } },
    { type: 'message', text: 'Voici', from: { role: 'bot' }, timestamp, attachments, suggestedActions },
    { type: 'message', text: 'Bonjour', from: { role: 'bot' }, timestamp, channelData: { counsellor: 'Amélie' } },
  ];
  expect(
    readLines(
      rows.map((row) => JSON.stringify(row)),
      4,
    ),
  ).toEqual([
    { ...line, position: 4, by: 'person', text: '**oui**' },
    { ...line, position: 5, by: 'person', text: 'La fiche' },
    {
      ...line,
      position: 6,
      by: 'bot',
      text: 'Voici',
      cards: ['Boulanger_1', '- tôt', '- *dur*'],
      buttons: ['La fiche', 'Oui'],
    },
    { ...line, position: 7, by: 'counsellor', name: 'Amélie', text: 'Bonjour' },
  ]);
});

it('leaves out what stands in place of erased messages', () => {
  const erased = JSON.stringify({ type: 'event', name: 'erased', from: { role: 'bot' }, timestamp });
  expect(readLines([erased], 0)).toEqual([]);
});
