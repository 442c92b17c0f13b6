import { describe, expect, it } from '@jest/globals';
import type { PageDeps } from '../../../src/pages/page.ts';
import { startPagesServer } from '../../fixtures/pages-server.ts';

async function read(settings: Partial<PageDeps> = {}): Promise<string> {
  const server = await startPagesServer(settings);
  const text = await (await fetch(`${server.origin}/confidentialite?centre=demo`)).text();
  await server.close();
  return text;
}

describe('/confidentialite', () => {
  it('tells what is kept, how long, who reads it and whom to write to', async () => {
    const text = await read();
    for (const words of [
      'un robot, pas une personne',
      'Il ne décide rien',
      'effacée 30 jours après votre dernier message',
      'part 90 jours plus tard',
      'marche 15 minutes, celui du bilan 60 minutes',
      'après 365 jours',
      'Des nombres par mois, pour le centre',
      'sont gardés 36 mois',
      'aucune autre entreprise',
      'moins de 15 ans en France, ou moins de 13 ans en Belgique',
      'mailto:bonjour@example.org',
      'la CNIL',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('tells what the settings of this very server make of it', async () => {
    const text = await read({ retentionDays: 1, followUpDays: 0, microsoftApp: {}, handoffHub: {} });
    expect(text).toContain('effacée 1 jour après');
    expect(text).toMatch(/Microsoft garde aussi.*service d’accueil extérieur/s);
    expect(text).not.toMatch(/aucune autre entreprise|plus tard/);
    expect(await read({ retentionDays: 0 })).toContain('n’est pas effacée toute seule');
  });

  it('is one tap away from the fiches, the demonstration and the chat', async () => {
    const server = await startPagesServer();
    for (const path of ['/', '/fiches', '/fiches/teleconseiller', '/widget']) {
      const text = await (await fetch(server.origin + path)).text();
      expect([path, text.includes('href="/confidentialite?centre=demo"')]).toEqual([path, true]);
    }
    await server.close();
  });
});
