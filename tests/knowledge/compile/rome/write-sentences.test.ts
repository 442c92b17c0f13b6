import { describe, expect, it } from '@jest/globals';
import { writeSentences } from '../../../../knowledge/compile/rome/write-sentences.ts';

describe('writeSentences', () => {
  it.each([
    [['Restaure des animaux', 'Conseille les clients.'], 'Restaure des animaux. Conseille les clients.'],
    [['Tient des comptes (factures, paies, ...)'], 'Tient des comptes (factures, paies…).'],
    [['Suit le réalisateur, le journaliste, ..'], 'Suit le réalisateur, le journaliste…'],
    [['Met en oeuvre la manoeuvre. Oeuvre avec coeur'], 'Met en œuvre la manœuvre. Œuvre avec cœur.'],
    [['Règle le coefficient de la poêle'], 'Règle le coefficient de la poêle.'],
    [[], ''],
  ])('writes %j as « %s »', (texts, written) => {
    expect(writeSentences(texts)).toBe(written);
  });
});
