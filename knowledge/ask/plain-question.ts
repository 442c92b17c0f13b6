import { foldText } from '../fold-text.ts';

/** A question as words in plain spelling, one space between: « C koi, l’ia ? » is `c est quoi l ia`. */
export function plainQuestion(question: string): string {
  const text = foldText(question)
    .replace(/bac\s*\+\s*(\d)/g, 'bac$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const words = text.split(' ').map((word) => written.get(word) ?? word);
  return phrases.reduce((plain, [said, meant]) => plain.replace(said, meant), words.join(' '));
}

/** Words as people type them in a hurry, and as they are written. */
const written: ReadonlyMap<string, string> = new Map(
  Object.entries({
    koi: 'quoi',
    kwa: 'quoi',
    kel: 'quel',
    kelle: 'quelle',
    kels: 'quels',
    kelles: 'quelles',
    quelles: 'quelles',
    ke: 'que',
    ki: 'qui',
    kan: 'quand',
    cb: 'combien',
    cmb: 'combien',
    cbien: 'combien',
    combiens: 'combien',
    komment: 'comment',
    fo: 'faut',
    fau: 'faut',
    pr: 'pour',
    ds: 'dans',
    ss: 'sans',
    tps: 'temps',
    jé: 'j ai',
    je: 'je',
    g: 'j ai',
    ya: 'y a',
    yatil: 'y a t il',
    yat: 'y a t',
    til: 't il',
    cest: 'c est',
    ckoi: 'c est quoi',
    cquoi: 'c est quoi',
    quest: 'qu est',
    quun: 'qu un',
    quune: 'qu une',
    etr: 'etre',
    diff: 'difference',
    weekend: 'week end',
    weekends: 'week end',
    taf: 'travail',
    taff: 'travail',
    boulot: 'travail',
    bosser: 'travailler',
    bosse: 'travaille',
    travail: 'travail',
    dispo: 'disponible',
    apel: 'appel',
    apels: 'appels',
    apelle: 'appelle',
    expliker: 'expliquer',
  }),
);

/** Turns that would be taken for something else: `facteur` is a métier, `superviser` is what a superviseur does. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bc (?=quoi|koi|bien|dur|stress|difficile|un\b|une\b|obligatoire)/g, 'c est '],
  [/\bsa (?=dure|recrute|embauche|paye|paie|gagne|consiste|sert|veut)/g, 'ca '],
  [/\bj e\b/g, 'j ai'],
  [/\bfacteurs? (?=d evolution|de changement)/g, 'causes '],
  [/\bserveurs? voca\w+/g, 'svi'],
  [/\bvalidation (des|de) competences?\b/g, 'vae'],
  [/\b(?<=sens |esprit |profil |action |logique )commerciale?\b/g, 'commerce'],
  [/eures?\b/g, 'eur'],
  [/conseilleu(r|se)s?\b/g, 'conseiller'],
  [/\bsuperviser\b/g, 'etre superviseur'],
  [/\bencadrer (?=des telecons\w+|une equipe de telecons\w+)/g, 'etre superviseur '],
];
