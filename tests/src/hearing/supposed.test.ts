import { describe, expect, it } from '@jest/globals';
import { hearSupposed } from '../../../src/hearing/supposed.ts';

describe('hearSupposed', () => {
  it.each([
    ['et si je ne veux plus travailler le week-end ?', 'je ne veux plus travailler le week-end'],
    ['Et si je ne voulais pas de nuit', 'je ne veux pas de nuit'],
    ['mais si jamais j’avais le bac ?', 'j’ai le bac'],
    ["et si j'avais le bac", 'j’ai le bac'],
    ['et si je passe le permis ?', 'j’ai le permis'],
    ['si je ne travaillais plus dehors ?', 'je ne veux plus travailler dehors'],
    ['ça change quoi si je refuse le travail de nuit ?', 'je refuse le travail de nuit'],
    ['qu’est-ce qui change si je n’avais pas de voiture ?', 'je n’ai pas de voiture'],
  ])('hears what « %s » supposes', (message, supposed) => {
    expect(hearSupposed(message)).toBe(supposed);
  });

  it.each([
    'si je veux, je peux travailler la nuit',
    'et si on parlait du salaire ?',
    'et si le centre est fermé ?',
    'je ne veux plus travailler le week-end',
    `et si je ${'parlais beaucoup '.repeat(8)}?`,
  ])('hears none in « %s »', (message) => {
    expect(hearSupposed(message)).toBeUndefined();
  });
});
