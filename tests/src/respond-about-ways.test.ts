import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Library } from '../../knowledge/library.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { createRealBot, loadRealLibrary } from '../fixtures/real-bot.ts';
import { startTalk, type Talk } from '../fixtures/talk.ts';

let library: Library;
let talk: Talk;

beforeAll(async () => {
  library = await loadRealLibrary();
});

beforeEach(async () => {
  talk = startTalk(createRealBot(library));
  await talk.open();
});

const say = async (words: string): Promise<string> =>
  (await talk.say(words))
    .flatMap(readAloud)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');

describe('respondAboutWays', () => {
  it('leads from the present métier to the wished one, with what the law asks, and comes back', async () => {
    const shown = await say('je suis aide-soignante, comment devenir infirmière ?');
    expect(shown).toMatch(/De « Aide-soignante[^»]*» à « Infirmière[^»]*», voici un chemin possible/);
    expect(shown).toMatch(/Métier réglementé en France/);
    expect(shown).toMatch(/une évolution, d’après la source/);
    expect(shown).not.toMatch(/mène/);
    expect(shown).toMatch(/\[Faire valoir mon expérience\]/);
    expect(await say('Faire valoir mon expérience')).toMatch(/En France, la VAE[\s\S]*En Belgique, la Validation/);
    expect(await say('Revenir')).toMatch(/Dites-moi|expliquez|parcours|aider/i);
    // What was told of oneself counts.
    expect(await say('mes données')).toMatch(/aide-soignante/i);
  });

  it('says so where no way is known, and tells how to get in at once', async () => {
    const shown = await say('je suis caissière, comment devenir aide-soignante ?');
    expect(shown).toMatch(/Je ne connais pas de passage/);
    expect(shown).toMatch(/diplôme d’État d’aide-soignant est obligatoire/);
  });

  it.each(['comparer les deux premières', 'compare les 2', 'compare la 1 et la 2'])(
    'compares the first two pistes: « %s »',
    async (asked) => {
      expect(await say('j’aime vendre au téléphone')).toMatch(/1\. Télévendeuse/);
      expect(await say(asked)).toMatch(/Télévendeuse[\s\S]*côte à côte|côte à côte[\s\S]*Télévendeuse/);
    },
  );

  it('takes « comment y arriver » for the first piste, where none was opened', async () => {
    expect(await say('j’aime vendre au téléphone')).toMatch(/1\. Télévendeuse/);
    expect(await say('comment y arriver')).toMatch(/Voici comment aller vers « Télévendeuse/);
  });

  it('shows the formations to the first piste after « pourquoi », where three stand there alike', async () => {
    expect(await say('j’aime vendre au téléphone')).toMatch(/1\. Télévendeuse/);
    await say('pourquoi');
    expect(await say('Voir les formations')).toMatch(/formations? [^\n]*« Télévendeuse/);
  });

  it('tells what a service is, on whose word, and who else helps in the person’s country', async () => {
    expect(await say('c’est quoi le CPAS ?')).toMatch(
      /CPAS : dans chaque commune[\s\S]*loi organique du 8 juillet 1976/i,
    );
    await say('je suis en Belgique');
    const shown = await say('qui peut m’aider à trouver du travail ?');
    expect(shown).toMatch(/Le Forem : inscrit[\s\S]*Actiris/);
    expect(shown).not.toMatch(/France Travail/);
  });

  it('takes « comment y arriver ? » for the métier spoken of', async () => {
    await say('boulanger');
    await say('boulanger');
    expect(await say('comment y arriver ?')).toMatch(/Voici comment aller vers « Boulang/);
  });

  it('says to whom one turns with a diploma of another country, in the person’s own', async () => {
    const both = await say('comment faire reconnaître mon diplôme étranger ?');
    expect(both).toMatch(/ENIC-NARIC France[\s\S]*équivalence/);
    expect(both).toMatch(/Sources? : .*France Éducation international/);
    await say('en Belgique');
    const belgian = await say('comment faire reconnaître mon diplôme étranger ?');
    expect(belgian).toMatch(/Service de la reconnaissance académique et professionnelle/);
    expect(belgian).not.toMatch(/ENIC/);
  });

  it('sets two métiers side by side, and calls neither the better', async () => {
    const shown = await say('c’est quoi mieux entre cariste et magasinier ?');
    expect(shown).toMatch(/côte à côte. Aucun n’est meilleur/);
    expect(shown).toMatch(/Ce que l’on fait : .+ \| .+/);
    expect(shown).toMatch(/Niveau : .+ \| .+/);
  });

  it('explains the recognition of experience of the person’s country alone', async () => {
    expect(await say('c’est quoi la VAE ?')).toMatch(/vae\.gouv\.fr[\s\S]*cvdc\.be/);
    await say('je suis en Belgique');
    expect(await say('c’est quoi la validation des compétences ?')).not.toMatch(/vae\.gouv\.fr/);
  });

  it('asks whoever never worked what they did unpaid, and counts it', async () => {
    expect(await say('j’ai jamais travaillé')).toMatch(
      /Même sans emploi, on apprend beaucoup[\s\S]*☐ Tenir une maison/,
    );
    const counted = await say('j’ai aidé ma grand-mère');
    expect(counted).toMatch(/C’est une vraie expérience/);
    expect(counted).toMatch(/Voici 3 pistes/);
  });

  it('says unpaid work back for what it is, before the pistes', async () => {
    const shown = await say('je me suis occupée de ma mère pendant 5 ans');
    expect(shown).toMatch(/^Vous avez aidé un proche : c’est une expérience/);
    expect(shown).toMatch(/Voici 3 pistes/);
    expect(await say('quelles étapes pour devenir aide-soignante ?')).toMatch(
      /Vous savez déjà : accompagner une personne/,
    );
  });

  it('leaves what names no métier to whoever else understands it', async () => {
    expect(await say('compare deux trucs et des machins')).not.toMatch(/côte à côte/);
    expect(await say('quelles étapes pour devenir astronaute ?')).not.toMatch(/Voici comment aller/);
  });
});
