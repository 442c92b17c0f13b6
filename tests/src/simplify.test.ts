import { describe, expect, it } from '@jest/globals';
import { simplify } from '../../src/simplify.ts';

describe('simplify', () => {
  it.each([
    ['On travaille la nuit.', 'On travaille la nuit.'],
    ['On travaille la nuit. On se repose le jour.', 'On travaille la nuit.'],
    ['On met à jour le fichier clients (CRM).', 'On met à jour le fichier clients.'],
    ['Le travail est varié, d’après cet article.', 'Le travail est varié.'],
    ['On répond à une demande\u202f; on vend aussi.', 'On répond à une demande.'],
    ['De 10 h à 12 h 30, on répond.', 'De 10 h à 12 h 30, on répond.'],
  ])('%j gives %j', (text, plain) => {
    expect(simplify(text)).toBe(plain);
  });
});
