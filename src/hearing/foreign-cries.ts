import { foldText } from '../../knowledge/fold-text.ts';
import type { Language } from './learner-words.ts';

/**
 * What people say in their own language when they want to die or are beaten. A word may go on (« самогубств »); `$` ends
 * the message: « no quiero vivir » is a cry, « no quiero vivir lejos » is not.
 */
const CRIES: Readonly<Record<Language | 'pl' | 'ro' | 'sq', readonly string[]>> = {
  en: [
    'want to die',
    'wanna die',
    'want to kill myself',
    'going to kill myself',
    'want to live anymore',
    'want to live any more',
    'not want to live$',
    'don’t want to live$',
    'husband beats me',
    'husband hits me',
    'boyfriend beats me',
    'boyfriend hits me',
    'father beats me',
    'partner hits me',
    'was raped',
  ],
  nl: [
    'ik wil dood',
    'ik wil sterven',
    'wil niet meer leven',
    'zelfmoord',
    'einde aan mijn leven',
    'man slaat me',
    'man slaat mij',
    'vriend slaat me',
    'vriend slaat mij',
    'vader slaat me',
    'vader slaat mij',
  ],
  de: [
    'ich will sterben',
    'ich möchte sterben',
    'will nicht mehr leben',
    'möchte nicht mehr leben',
    'mich umbringen',
    'selbstmord',
    'mein mann schlägt mich',
    'mein freund schlägt mich',
  ],
  es: [
    'quiero morir',
    'quiero matarme',
    'no quiero vivir$',
    'no quiero vivir más',
    'ya no quiero vivir',
    'no quiero seguir viviendo',
    'suicidarme',
    'marido me pega',
    'marido me golpea',
    'esposo me pega',
    'esposo me golpea',
    'novio me pega',
    'me violaron',
  ],
  it: ['voglio morire', 'voglio uccidermi', 'non voglio più vivere', 'suicidarmi', 'marito mi picchia'],
  pt: [
    'quero morrer',
    'quero me matar',
    'quero matar-me',
    'não quero viver$',
    'não quero viver mais',
    'não quero mais viver',
    'suicidar-me',
    'me suicidar',
    'marido me bate',
    'marido bate-me',
  ],
  tr: ['ölmek istiyorum', 'artık yaşamak istemiyorum', 'intihar', 'kendimi öldür', 'kocam beni döv'],
  ar: [
    'أريد أن أموت',
    'أريد الموت',
    'بدي موت',
    'بدي أموت',
    'عايز أموت',
    'عايزة أموت',
    'لا أريد أن أعيش$',
    'انتحار',
    'الانتحار',
    'سأنتحر',
    'أقتل نفسي',
    'زوجي يضربني',
    'bghit nmout',
    'bghit nmot',
  ],
  uk: [
    'хочу померти',
    'не хочу жити$',
    'не хочу більше жити',
    'більше не хочу жити',
    'самогубств',
    'вбити себе',
    'чоловік мене б’є',
    'чоловік б’є мене',
  ],
  ru: [
    'хочу умереть',
    'не хочу жить$',
    'не хочу больше жить',
    'больше не хочу жить',
    'самоубийств',
    'покончить с собой',
    'убить себя',
    'муж меня бьёт',
    'муж бьёт меня',
  ],
  pl: ['chcę umrzeć', 'nie chcę żyć$', 'nie chcę już żyć', 'samobójstw', 'chcę się zabić', 'mąż mnie bije'],
  ro: ['vreau să mor', 'nu mai vreau să trăiesc', 'mă sinucid', 'soțul mă bate'],
  sq: ['dua të vdes', 'vetëvras', 'burri më rreh'],
};

const cries = Object.entries(CRIES).map(([language, said]) => {
  const folded = said.map((cry) => `${fold(cry).trim()}${cry.endsWith('$') ? ' $' : ''}`);
  return [language, new RegExp(` (?:${folded.join('|')})`)] as const;
});

/** In which language somebody cries for help, other than French; undefined: in none known here. */
export function hearForeignCry(words: string): string | undefined {
  const said = fold(words);
  return cries.find(([, pattern]) => pattern.test(said))?.[0];
}

/** Words apart by one space, in any writing; the apostrophe of « б’є » stands. */
function fold(words: string): string {
  const plain = foldText(words).replace(/ı/g, 'i').replace(/ł/g, 'l');
  return ` ${plain
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
}
