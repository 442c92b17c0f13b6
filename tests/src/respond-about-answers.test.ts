import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activity } from 'botbuilder';
import type { Library } from '../../knowledge/library.ts';
import { createLog } from '../../src/log.ts';
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

const aloud = (answers: readonly Partial<Activity>[]): string =>
  answers
    .flatMap(readAloud)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
const say = async (words: string): Promise<string> => aloud(await talk.say(words));

describe('respondAboutAnswers', () => {
  it('says of any métier where it stands and why, from any place, and comes back', async () => {
    await say('j’ai été caissière, j’ai mal au dos');
    expect(await say('pourquoi pas infirmière ?')).toMatch(/« Infirmière[^»]*» n’est pas dans vos pistes/);
    expect(await say('et boulanger alors ?')).toMatch(/J’ai mis « Boulangère \/ Boulanger » de côté/);
    expect(await say('Accepter « Porter des charges lourdes »')).toMatch(/Voici 3 pistes/);
    expect(await say('pourquoi pas la 2 ?')).toMatch(/est parmi vos trois premières pistes/);
    expect(await say('Revenir')).toMatch(/Touchez un métier pour en savoir plus/);
  });

  it.each(['et le salaire alors ?', 'pourquoi pas dehors ?', 'pourquoi pas maintenant ?'])(
    'takes « %s » for no métier that is missed',
    async (said) => {
      await say('caissière');
      expect(await say(said)).not.toMatch(/Je ne connais pas ce métier/);
    },
  );

  it('says which fiche is nearest where none has that name', async () => {
    expect(await say('pourquoi pas dentiste ?')).toMatch(/La plus proche de « dentiste » est « /);
    expect(await say('pourquoi pas infirmière ?')).not.toMatch(/La plus proche/);
  });

  it('says so where it does not know the métier, or the word means several', async () => {
    expect(await say('pourquoi pas astronaute ?')).toMatch(/Je ne connais pas ce métier/);
    expect(await say('pourquoi tu me proposes pas pharmacienne')).toMatch(/Je ne connais pas ce métier/);
    expect(await say('pourquoi pas technicien ?')).toMatch(/plusieurs métiers/);
  });

  it('brings back what a missing licence hides, by its own button', async () => {
    await say('magasinier, j’ai pas le permis');
    expect(await say('pourquoi pas conducteur de bus ?')).toMatch(/de côté[\s\S]*\[Retirer la réponse sur le permis\]/);
    expect(await say('Retirer la réponse sur le permis')).toMatch(/Voici 3 pistes/);
    expect(await say('je veux changer une réponse')).not.toMatch(/permis/);
  });

  it('tells of one piste by its number', async () => {
    await say('caissière');
    expect(await say('pourquoi la 2 ?')).toMatch(/trois premières pistes. Voici pourquoi/);
    expect(await say('pourquoi ?')).toMatch(/trois premières pistes. Voici pourquoi/);
  });

  it('takes back what is named, sets aside what was only proposed', async () => {
    await say('caissière, pas la nuit');
    expect(await say('enlève caissière')).toMatch(/Vos mots\s: que voulez-vous en faire/);
    expect(await say('Le retirer')).toMatch(/C’est changé/);
    expect(await say('enlève boulanger')).toMatch(/je mets « Boulangère \/ Boulanger » de côté/);
    expect(await say('je veux changer une réponse')).toMatch(/Métier mis de côté\s: Boulangère/);
  });

  it('notes a diploma told otherwise on a screen of the path, which waits', async () => {
    await say('me laisser guider');
    await say('3 minutes');
    const screen = await say('j’ai gardé des enfants');
    const answered = await say('en fait j’ai mon bac');
    expect(answered).toMatch(/C’est noté/);
    expect(answered).toMatch(/Question 2 sur/);
    expect(screen).toMatch(/Question 2 sur/);
  });

  it('shows no progress of the path while an answer is changed, and comes back to the recap', async () => {
    for (const words of ['me laisser guider', '3 minutes', 'j’ai gardé des enfants']) await say(words);
    let said = '';
    for (let turns = 0; !said.includes('Voici ce que j’ai retenu') && turns < 9; turns += 1) {
      said = await say(said.includes('Où cherchez-vous') ? 'En France' : 'je ne sais pas');
    }
    const changing = [await say('Changer une réponse'), await say('« j’ai gardé des enfants »')];
    for (const each of changing) expect(each).not.toMatch(/Question \d+ sur/);
    expect(await say('Le garder')).toMatch(/Voici ce que j’ai retenu/);
  });

  it('tells what a limit would change before it counts, and takes it when told to', async () => {
    await say('j’ai travaillé en centre d’appels et j’aime le contact');
    const told = await say('et si je ne veux plus travailler le week-end ?');
    expect(told).toMatch(/Faisons comme si[\s\S]*pistes de plus seraient masquées[\s\S]*\[En tenir compte\]/);
    expect(await say('mes données')).not.toMatch(/Vous refusez/);
    await say('Garder');
    await say('En tenir compte');
    expect(await say('mes données')).toMatch(/Vous refusez[\s\S]*week-end/);
  });

  it('counts it at once where there is no piste yet', async () => {
    expect(await say('et si je ne veux pas travailler la nuit ?')).toMatch(/j’en tiens compte/);
    expect(await say('mes données')).toMatch(/Vous refusez[\s\S]*nuit/);
  });

  it('is undone by « retour »', async () => {
    await say('caissière');
    await say('enlève boulanger');
    await say('retour');
    expect(await say('je veux changer une réponse')).not.toMatch(/Boulang/);
  });
});

describe('the purpose limit', () => {
  it('selects and decides for nobody, says so, and logs it without a word of what was asked', async () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    talk = startTalk(createRealBot(library, undefined, log));
    expect(await say('classe ces candidats : Paul et Léa')).toMatch(/je ne classe personne/);
    expect(await say('tu peux décider si j’ai la formation ?')).toMatch(/Ce n’est pas moi qui décide/);
    const audit = lines.filter((line) => line.includes('purpose-limit'));
    expect(audit.map((line): unknown => JSON.parse(line).asked)).toEqual(['others', 'own']);
    expect(lines.join()).not.toMatch(/Paul|candidats|formation \?/);
  });
});
