import { asSaid, rememberFew } from '../../knowledge/remember.ts';
import { saysLost } from './lost.ts';
import { mendTypos } from './one-typo.ts';
import { plainText, plainWords } from './plain-words.ts';

export type YesNo = 'yes' | 'no' | 'dont-know' | 'depends';
/** `soft` words yield to a clear one: « non c’est bon » is no, « bof non » is no; « euh » alone is no answer yet. */
type Weight = YesNo | 'soft-yes' | 'soft-dont-know' | 'hesitation' | 'filler';

/** How people say it, in plain words (see `plain-words.ts`). The longest phrase that fits is read first. */
const PHRASES: Readonly<Record<Weight, string>> = {
  yes:
    'oui, ouais, ouai, ouaip, ouep, ouip, ui, oe, wi, we, ouii, yes, yep, yeah, yess, si, volontiers, bien sur, evidemment, ' +
    'pourquoi pas, carrement, grave, vas y, allez y, allons y, allez, go, ce est parti, exact, exactement, tout a fait, ' +
    'absolument, effectivement, je veux bien, je veux, avec plaisir, je confirme, affirmatif, clairement, certainement, ' +
    'ca me va, cela me convient, ca me convient, ca me plait, ce est ca, ce est exact, ce est vrai, je suis de accord, ' +
    'je aimerais bien, bien entendu, plutot oui, sans probleme, pas de probleme, pas de souci, pas de soucis, ' +
    'tres volontiers, bien sur que oui, ce est juste, sans hesiter, totalement, completement, vrai, mais si',
  'soft-yes':
    'ok, okay, oki, okey, de accord, dac, dak, ce est bon, ca va, ca marche, ca roule, entendu, parfait, super, top, ' +
    'nickel, cool, genial, tres bien, bien, je pense, je crois, bonne idee',
  no:
    'non, nan, nn, nop, nope, no, naan, nann, nonn, neni, pas du tout, surtout pas, jamais, jamais de la vie, pas vraiment, ' +
    'ca ira, pas trop, pas tellement, pas question, hors de question, pas de accord, pas pour moi, pas interesse, ' +
    'pas interessee, pas maintenant, pas encore, pas cette fois, sans facon, absolument pas, certainement pas, ' +
    'bien sur que non, negatif, plutot pas, plutot non, je prefere pas, je veux pas, je crois pas, je pense pas, ' +
    'ce est pas ca, pas moi, ca me interesse pas, ca me dit rien, ca me tente pas, faux, vraiment pas, tout sauf ca, je aime pas, aucunement, jamais fait, ' +
    'pas specialement, ca me plait pas, ca me va pas, je suis pas de accord, pas besoin, pas la peine, carrement pas',
  'dont-know':
    'je sais pas, sais pas, chepa, chaipas, jsaispas, je sais pas trop, je sais plus, je sais vraiment pas, je sais pas encore, ' +
    'aucune idee, pas idee, aucune idee la, pas la moindre idee, je ai pas idee, je ai aucune idee, aucune preference, ' +
    'pas de preference, je ai pas de idee, pas de idee, je en ai aucune idee, je sais pas du tout, sais pas du tout, je sais pas moi, chepa, sans avis, sans opinion, pas de avis, je hesite, je sais pas quoi dire, je sais pas quoi repondre, ' +
    'joker, mystere, pas sur, pas sure, je suis pas sur, je suis pas sure, je en sais rien, en sais rien, peu importe, ' +
    'comme vous voulez, comme tu veux, je ignore, dur a dire, difficile a dire, bonne question, je ai pas de avis, ' +
    'ca me est egal, je me en fiche, je me en fous, idk, faut voir',
  'soft-dont-know':
    'bof, mouais, mwai, hmm, hum, mmh, pff, peut etre, peutetre, ptet, possible, possiblement, eventuellement',
  depends:
    'ca depend, ca depend quoi, ca depend des moments, ca depend du moment, ca depend des situations, ca depend du metier, ca depend des metiers, ca depend des gens, sa depend, cela depend, depend, ca depend des jours, ca depend des fois, ca depend du jour, tout depend, ' +
    'selon les jours, selon, parfois, des fois, quelquefois, quelques fois, de temps en temps, plus ou moins, moyen, ' +
    'moyennement, un peu, un petit peu, pas toujours, pas tout le temps, ca arrive, par moments, oui et non, ni oui ni non, ' +
    'entre les deux, mi figue mi raisin, comme ci comme ca, couci couca, mitige, ca depend de quoi, rarement, a moitie, ' +
    'pas forcement, pas systematiquement, pas souvent, a peu pres',
  hesitation: 'euh, heu, ben, bah, beh, ba, bin, euhh',
  filler:
    'ah, oh, eh, he, bon, alors, mais, et, merci, beaucoup, franchement, honnetement, moi, ' +
    'la, du coup, en fait, enfin, quand meme, vraiment, trop, tres, plutot, si il vous plait, si il te plait, hein, quoi, ' +
    'je dirais, je dis, je crois que, je pense que, par contre, voila, mdr, lol, que, ca, pour ca, tout court, monsieur, madame, desole, desolee, pour moi, du tout, pour le moment, pour linstant, pour le instant, justement',
};

const WEIGHTS: ReadonlyMap<string, Weight> = new Map(
  (['filler', 'hesitation', 'soft-dont-know', 'soft-yes', 'yes', 'no', 'depends', 'dont-know'] as const).flatMap(
    (weight) => PHRASES[weight].split(', ').map((phrase) => [phrase, weight] as const),
  ),
);
const VOCABULARY: ReadonlySet<string> = new Set([...WEIGHTS.keys()].flatMap((phrase) => phrase.split(' ')));
const LONGEST = 6;

const EMOJI: readonly (readonly [RegExp, string])[] = [
  [/👍|👌|✅|🆗|✔️?|💯/gu, ' oui '],
  [/👎|❌|🙅|🚫|✖️?/gu, ' non '],
  [/🤷|🤔/gu, ' je sais pas '],
];

/** Yes, no, « je ne sais pas » or « ça dépend », when the message says that and nothing more. */
export function hearYesNo(words: string): YesNo | undefined {
  const { weights, rest } = readWeights(words);
  if (rest.length === 0) return weigh(weights);
  return saysLost(plainText(plainWords(words))) ? 'dont-know' : undefined;
}

/** The yes or no that a longer message begins with: « oui j’ai travaillé en usine »; nothing after « oui mais ». */
export function hearYesNoFirst(words: string): 'yes' | 'no' | undefined {
  const { weights, rest, last } = readWeights(words);
  if (rest.length === 0 || last === 'mais') return undefined;
  // « je veux pas travailler de nuit » refuses nights, not what was asked.
  if (wantsAnObject.has(last) && !thisOne.test(plainText(rest))) return undefined;
  const said = weigh(weights.filter((weight) => weight === 'yes' || weight === 'no'));
  return said === 'yes' || said === 'no' ? said : undefined;
}

const wantsAnObject: ReadonlySet<string> = new Set([
  'je veux pas',
  'je aime pas',
  'je crois pas',
  'je pense pas',
  'je prefere pas',
  'je veux',
  'je veux bien',
  'pas besoin',
  'pas question',
  'hors de question',
  'pas la peine',
]);
const thisOne =
  /^(?:faire |de |exercer |que )*(?:ce|cette|ca|cela|celui|celle|la|le) ?(?:metier|travail|boulot|job|formation|la|ci)* $/;

interface Reading {
  readonly weights: readonly Weight[];
  readonly rest: readonly string[];
  /** The last phrase that was read. */
  readonly last: string;
}

/** A turn reads the same message and the same buttons several times. */
const readWeights = rememberFew(asSaid, readBeginning);

/** The phrases that the message begins with, longest first, and the words from the first unknown one on. */
function readBeginning(message: string): Reading {
  const spelt = EMOJI.reduce((text, [emoji, word]) => text.replace(emoji, word), message);
  const words = mendTypos(plainWords(spelt), VOCABULARY);
  const weights: Weight[] = [];
  let last = '';
  let at = 0;
  while (at < words.length) {
    const phrase = longestPhrase(words.slice(at, at + LONGEST));
    const weight = WEIGHTS.get(phrase);
    if (weight === undefined) break;
    weights.push(weight);
    last = phrase;
    at += phrase.split(' ').length;
  }
  return { weights, rest: words.slice(at), last };
}

function longestPhrase(words: readonly string[]): string {
  for (let length = words.length; length > 0; length--) {
    const phrase = plainText(words.slice(0, length)).trimEnd();
    if (WEIGHTS.has(phrase)) return phrase;
  }
  return '';
}

function weigh(weights: readonly Weight[]): YesNo | undefined {
  const said = new Set(weights);
  if (said.has('dont-know')) return 'dont-know';
  if (said.has('depends') || (said.has('yes') && said.has('no'))) return 'depends';
  if (said.has('no')) return 'no';
  if (said.has('yes')) return said.has('soft-dont-know') ? 'depends' : 'yes';
  if (said.has('soft-dont-know')) return 'dont-know';
  if (said.has('soft-yes')) return 'yes';
  return said.has('hesitation') ? 'dont-know' : undefined;
}
