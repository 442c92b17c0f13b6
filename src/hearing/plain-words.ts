import { foldText } from '../../knowledge/fold-text.ts';
import { asSaid, rememberFew } from '../../knowledge/remember.ts';

/** Hurried spellings, and forms typed without their apostrophe: on each line the plain words, then how they are typed. */
const SPELT_OUT = readSpellings(`
  je ai = g jai
  je aime = jaime
  je aimerais = jaimerais jaimerai
  je adore = jadore
  je etais = jetais
  je avais = javais
  je aurais = jaurais
  je habite = jhabite
  je arrive = jarrive
  je ignore = jignore
  je espere = jespere
  je en = jen
  je suis = chui chuis jsui jsuis jss
  je veux = jveu jveut jvx
  je vais = jvai jv
  je peux = jpeu jpx
  je en peux plus = jpp
  je sais = chais jsais jsai jse
  je sais pas = jsp
  je me = jme jm
  veux = veu
  vais = vai
  suis = sui
  ce est = cest
  ce etait = cetait ct
  se est = sest
  me est = mest
  est = nest
  ai = nai
  en = nen
  arrive = narrive
  que il = quil kil
  que ils = quils kils
  que on = quon kon
  de un = dun
  de une = dune
  de etre = detre
  de avoir = davoir
  de aide = daide
  de autre = dautre
  de autres = dautres
  de accord = daccord dacord
  le air = lair
  me appelle = mappelle
  te appelles = tappelles
  me aider = maider
  me ouvrir = mouvrir
  me endormir = mendormir
  est ce = estce esce
  est ce que = esque eske
  que = ke k
  qui = ki
  quoi = koi
  quel = kel
  quelle = kelle
  quand = qd kan
  pourquoi = pk pq pkoi pourkoi
  y a = ya
  quelqu un = quelquun qqn qqun
  beaucoup = bcp
  toujours = tjr tjrs
  jamais = jms jamai
  meme = mm
  tout = tt
  pour = pr
  avec = ac
  dans = ds
  plus = plu
  trop = tro
  maintenant = mtn
  aujourd hui = aujourdhui auj
  vraiment = vrm
  bien sur = biensur
  envie = envi envies anvie anvi
  faire = fere
  mourir = mourire mourrir mourrire
  pris = pri
  vie = vi
  a = na
  disparaitre = disparetre disparaite
  taf = taff
  salut = slt
  bonjour = bjr
  bonsoir = bsr
  merci = mrc mci
  desole = dsl
  rendez vous = rdv
  si il vous plait = svp
  si il te plait = stp
`);

/** Elided little words, standing alone once the apostrophe is gone. */
const ELIDED: ReadonlyMap<string, string> = new Map([
  ['j', 'je'],
  ['m', 'me'],
  ['d', 'de'],
  ['l', 'le'],
  ['qu', 'que'],
  ['n', ''],
  ['ne', ''],
]);

/**
 * The words of a message in one plain form: folded, apostrophes opened (« j’ai », « jai » and « g » all give « je ai »),
 * SMS spelt out, « ne » left out because hurried people leave it out. A message without a Latin letter or digit has none.
 */
export function plainWords(text: string): readonly string[] {
  return recall(text);
}

/** A turn reads the same message and the same buttons many times over. */
const recall = rememberFew(asSaid, readPlainWords);

function readPlainWords(text: string): readonly string[] {
  const rough = foldText(text)
    .replace(/([a-z])\1{2,}/g, (_run, letter: string) => (letter === 'e' ? 'ee' : letter))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return rough.flatMap((word, index) => spellOut(word, rough[index + 1], rough[index - 1]));
}

/** The same words in one string, each followed by a space: what a phrase pattern reads. */
export function plainText(words: readonly string[]): string {
  return words.map((word) => `${word} `).join('');
}

function spellOut(word: string, next: string | undefined, previous: string | undefined): readonly string[] {
  const plain = spellByNeighbours(word, next ?? '', previous ?? '') ?? ELIDED.get(word) ?? SPELT_OUT.get(word);
  if (plain !== undefined) return plain === '' ? [] : plain.split(' ');
  // No French word starts with j and a consonant: « jcherche », « jtravaille ».
  if (/^j[bcdfgklmnpqrstvwxz]\w/.test(word)) return ['je', word.slice(1)];
  return [word];
}

/** Short forms whose meaning hangs on the words beside them. */
function spellByNeighbours(word: string, next: string, previous: string): string | undefined {
  if (word === 'c') return /^(est|etait|etais)$/.test(next) ? 'ce' : 'ce est';
  if (word === 't' && /^(il|elle|on)$/.test(next)) return 't';
  if (word === 't') return /^(es|as|etais|avais)$/.test(next) ? 'tu' : next.length > 2 ? 'te' : 'tu es';
  if (word === 's') return /^ils?$/.test(next) ? 'si' : 'se';
  // « ne » closing a message is « né »: « je ne suis jamais né ».
  if (word === 'ne' && next === '') return 'ne';
  if (word === 'chai' && next === 'pas') return 'je sais';
  if ((word === 'v' || word === 've') && previous === 'je') return 'vais';
  if (word === 'ss' && previous === 'je') return 'suis';
  // « j’ai pu » is « could »; elsewhere a hurried « pu » is « plus ».
  if (word === 'pu') return /^(ai|as|a|avons|avez|ont|jai|g)$/.test(previous) ? 'pu' : 'plus';
  if (word === 'peu') return /^(je|j|tu|en|jen)$/.test(previous) ? 'peux' : 'peu';
  return undefined;
}

function readSpellings(table: string): ReadonlyMap<string, string> {
  const lines = table.split('\n').filter((line) => line.includes('='));
  return new Map(
    lines.flatMap((line) => {
      const [plain = '', typed = ''] = line.split('=').map((side) => side.trim());
      return typed.split(' ').map((spelling) => [spelling, plain] as const);
    }),
  );
}
