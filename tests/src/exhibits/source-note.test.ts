import { describe, expect, it } from '@jest/globals';
import { card, footnote } from '../../../src/exhibits/card.ts';
import { readCard } from '../../../src/exhibits/read-card.ts';
import { linkLicences, shortSourceNote, sourceNote } from '../../../src/exhibits/source-note.ts';
import { pagesLibrary } from '../../fixtures/pages-library.ts';
import { createSetting } from '../../fixtures/setting.ts';
import { source } from '../../fixtures/source.ts';

const setting = createSetting(pagesLibrary);

describe('sourceNote', () => {
  it.each([
    ['whole', sourceNote],
    ['short', shortSourceNote],
  ])('leads from the licence to its words, %s', (_length, note) => {
    const { text } = note(['portail-2025', 'etude-2007'], setting);
    expect(text).toContain('[Licence Ouverte 2.0](https://licence.example/ouverte)');
    expect(text).not.toContain('licence inconnue');
    const { lines } = readCard(card([note(['portail-2025'], setting)]).content);
    expect(lines.join()).toMatch(/\(30 avril 2025\)\. Licence Ouverte 2\.0\. Ces données ont plus d’un an\.$/);
  });
});

describe('linkLicences', () => {
  it('keeps a licence without address as it stands', () => {
    const note = footnote('Sous licence [à part].');
    expect(linkLicences(note, [source({ licence: 'licence [à part]' })])).toEqual(note);
  });

  it('makes no link of what merely looks like one', () => {
    const element = footnote('lire [ici](https://ailleurs.example)');
    expect(readCard(card([element]).content).lines).toEqual(['lire [ici](https://ailleurs.example)']);
  });
});
