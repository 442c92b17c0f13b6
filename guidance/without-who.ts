/**
 * A sentence without what says who somebody is: their name, age, nationality and where they live. None of it says
 * anything of a person's métier, even where they are called « Boulanger » or live in a town that some title names.
 */
export function withoutWho(words: string): string {
  return [name, age, nationality, home, origin, birth].reduce((told, said) => told.replace(said, ' '), words);
}

const name =
  /\b(je m['’ ]?appell?e|jm['’ ]?appell?e|moi,? c['’ ]?est|mon (pré)?nom est)( \p{Lu}[\p{L}'’-]*){1,3}|\b(je m['’ ]?appell?e|jm['’ ]?appell?e|mon (pré)?nom est) [\p{L}'’-]+/giu;

/** « 20 ans de bureau », « 20 ans comme vendeuse » tell of work: those stay. */
const age =
  /\b(?:j ?['’]? ?ai|jai|j ?['’]? ?avais|g|âgée? de|agée? de) \d{1,2} ?ans\b(?! (?:de|d['’]|du|dans|en|comme|chez|à|au) ?)|(?<=^|[,.;] ?)\d{1,2} ?ans(?= ?(?:[,.;]|$))/giu;

/** After « je suis » or « d’origine » alone: who « parle portugais » tells what they can do. */
const nationality = new RegExp(
  `(?<=^|[^\\p{L}])(?:je suis|j ?['’]?suis|chui|chuis|née?|on est)? ?(?:de nationalité|d ?['’]origine|je suis|j ?['’]?suis|chui|chuis) (?:${[
    'française?|belges?|suisses?|luxembourgeoise?|européenne?|africaine?|maghrébine?|asiatique|arabe|kabyle|rom',
    'algérienn?e?|marocaine?|tunisienn?e?|égyptienn?e?|malienn?e?|sénégalaise?|ivoirienn?e?|guinéenn?e?|camerounaise?',
    'congolaise?|gabonaise?|béninoise?|togolaise?|burkinabèe?|nigérienn?e?|nigériane?|rwandaise?|burundaise?|malgache',
    'comorienn?e?|mauritanienn?e?|haïtienn?e?|turc|turque|kurde|syrienn?e?|afghane?|irakienn?e?|iranienn?e?|libanaise?',
    'palestinienn?e?|arménienn?e?|géorgienn?e?|ukrainienn?e?|russe|roumaine?|bulgare|polonaise?|albanaise?|serbe|kosovare?',
    'portugaise?|espagnole?|italienn?e?|grec|grecque|allemande?|anglaise?|irlandaise?|américaine?|brésilienn?e?|chinoise?',
    'vietnamienn?e?|cambodgienn?e?|philippine?|indienn?e?|pakistanaise?|bangladaise?|sri[- ]lankaise?|tibétaine?',
  ].join('|')})(?![\\p{L}])`,
  'giu',
);

/** Where one lives, capital or not; where one comes from only with a capital: « je viens de finir » tells of something else. */
const home =
  /(?<=^|[^\p{L}])(?:j ?['’]? ?habite|je vis|je réside)(?: actuellement)? (?:à|a|au|aux|en|près de|vers) ?(?:la |le |les |l ?['’])?[\p{L}-]+/giu;
const origin =
  /(?<=^|[^\p{L}])(?:[Jj]e viens|[Jj] ?['’]? ?arrive|[Jj]e suis) (?:de|du|des|d ?['’]) ?(?:la |le |l ?['’])?\p{Lu}[\p{L}'’-]*(?:[ -]\p{Lu}[\p{L}'’-]*)*/gu;
const birth =
  /(?<=^|[^\p{L}])(?:[Jj]e suis )?née? (?:à|au|aux|en|dans) ?(?:la |le |les |l ?['’])?\p{Lu}[\p{L}'’-]*(?:[ -]\p{Lu}[\p{L}'’-]*)*/gu;
