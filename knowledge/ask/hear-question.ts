import type { Rubrique } from '../fact.ts';
import { once } from '../once.ts';
import { asSaid, rememberFew } from '../remember.ts';
import { analyse } from '../search/analyse.ts';
import type { Country } from '../source.ts';
import { isOfField } from './field.ts';
import { findCountry, withoutTowns } from './find-country.ts';
import type { Nearness, QuestionPart, QuestionScan } from './known-questions.ts';
import { listClauses, notWanted, whoAsks } from './list-clauses.ts';
import { withoutClaimedCount } from './list-counts.ts';
import { meaningsOf } from './meanings.ts';
import type { NamedMetier, TitleScan } from './named-metiers.ts';
import { withoutSource } from './named-source.ts';
import { plainQuestion } from './plain-question.ts';
import { findRubriques, type WantedRubriques } from './rubrique-cues.ts';
import type { Spelling } from './spelling.ts';

/** A question taken apart. */
export interface HeardQuestion {
  readonly plain: string;
  /** The same as typed, no misspelling put right: names that fiches do not bear are no misspellings. */
  readonly said: string;
  readonly wanted: WantedRubriques;
  /** The country that it names. */
  readonly country: Country | null;
  readonly named: readonly NamedMetier[];
  /** What it is about, beside the métier and the rubrique. */
  readonly asked: readonly Concept[];
  /** The same, with the words that ask for a rubrique: « recrutement » may also be a thing that one does. */
  readonly askedWithCues: readonly Concept[];
  /** How near it is to questions whose answer is known. */
  readonly near: Nearness;
}

/** One thing asked about: families of words, any of which tells of it. */
export type Concept = readonly string[];

/** What questions are heard with. */
interface Scans {
  readonly titles: TitleScan;
  readonly correct: Spelling;
  readonly questions: QuestionScan;
}

/** Takes a question apart; what it says of rubrique, country and métier may each be nothing. */
export function hearQuestion(question: string, scans: Scans): HeardQuestion {
  const hearHere = hearers.get(scans) ?? rememberFew(asSaid, (words: string) => takeApart(words, scans));
  hearers.set(scans, hearHere);
  return hearHere(question);
}

/** One turn hears the same question several times: whether it is one, how many it is, and what it asks. */
const hearers = new WeakMap<Scans, (question: string) => HeardQuestion>();

function takeApart(question: string, { titles, correct, questions }: Scans): HeardQuestion {
  const said = plainQuestion(question);
  const plain = correct(said);
  const { clauses, asked } = listClauses(question, (clause) => correct(plainQuestion(clause)));
  const named = listNamed(plain, asked, titles);
  const bare = withoutTitles(asked, named);
  const near = once(() => compareParts({ plain: withoutClaimedCount(plain), asked, bare, clauses, named }, questions));
  const wanted = once(() => addKnown(findRubriques(withoutSource(bare)), near().rubriques));
  const concepts = once(() => conceptsOf(bare, (word) => asking.has(word) || cueWords.has(word)));
  const conceptsWithCues = once(() => conceptsOf(bare, (word) => asking.has(word)));
  // Most of what people say is no question, which shows before it is compared with any.
  return {
    said,
    plain: asked,
    named,
    country: findCountry(plain),
    get wanted() {
      return wanted();
    },
    get asked() {
      return concepts();
    },
    get askedWithCues() {
      return conceptsWithCues();
    },
    get near() {
      return near();
    },
  };
}

interface Parts {
  readonly plain: string;
  readonly asked: string;
  readonly bare: string;
  readonly clauses: ReturnType<typeof listClauses>['clauses'];
  readonly named: readonly NamedMetier[];
}

function compareParts({ plain, asked, bare, clauses, named }: Parts, questions: QuestionScan): Nearness {
  const isStory = asked.length < plain.length * mostAsking;
  const parts = [
    {
      plain: withoutTitles(withoutSource(plain.replace(notWanted, ' ')), named),
      isWhole: true,
      counts: isStory ? wholeCounts : 1,
    },
    ...(isStory ? [{ plain: withoutTitles(withoutSource(asked), named), isWhole: true, counts: 1 }] : []),
    ...clauses
      .filter((clause) => !notWanted.test(clause.plain))
      .map((clause) => ({
        plain: withoutTitles(withoutSource(clause.plain), named),
        isWhole: false,
        counts: clause.asks ? askingCounts : isStory ? storyCounts : tellingCounts,
        isStory: !clause.asks && clauses.some((each) => each.asks),
      })),
  ];
  const near = questions.compare(
    [...parts, ...listHearsay(plain, named)],
    named.map(({ metierId }) => metierId),
  );
  const story = asked === plain ? near : questions.compare([{ plain: bare, isWhole: true, counts: 1 }], []);
  // What the story around a question tells of is not what is asked.
  return { ...near, unheld: Math.min(near.unheld, story.unheld) };
}

/** « mes stagiaires croient qu’on travaille la nuit »: what is believed is what is asked. */
function listHearsay(plain: string, named: readonly NamedMetier[]): readonly QuestionPart[] {
  const [, believed = ''] = hearsay.exec(plain) ?? [];
  if (believed.split(' ').length < leastBelieved) return [];
  return [{ plain: withoutTitles(believed, named), isWhole: true, counts: askingCounts }];
}

const hearsay =
  /\b(?:croi[a-z]+|di[st]|disent|pense[a-z]*|affirme[a-z]*|pretend[a-z]*|raconte[a-z]*|parait|lu|entendu(?: dire)?) (?:que |qu )(.+?)(?: (?:vrai ou faux|c est vrai|est ce vrai|vrai))?$/;
const leastBelieved = 3;

/** A known question that asks for a rubrique is a cue for it. */
function addKnown(wanted: WantedRubriques, near: ReadonlyMap<Rubrique, number>): WantedRubriques {
  const known = [...near].filter(([, each]) => each >= nearCue);
  return new Map([
    ...wanted,
    ...known.map(([rubrique, each]) => [rubrique, Math.max(wanted.get(rubrique) ?? 0, 3 * each)] as const),
  ]);
}

const nearCue = 0.6;
/** A clause that asks counts nearly as the whole; one of the story around it, less. */
const askingCounts = 0.95;
const tellingCounts = 0.75;
/** Where what asks is short beside the story, the story tells little of it. */
const mostAsking = 0.75;
const wholeCounts = 0.85;
const storyCounts = 0.55;

/** « j’ai toujours été vendeuse, un centre d’appels voudrait-il de moi ? », « je suis vigile depuis huit ans »: not asked about. */
const pastWork =
  /\bj ai (?:toujours |longtemps |deja )?ete (?:[a-z]+ ){1,3}|\bje (?:suis|travaille comme) (?:[a-z]+ ){1,4}(?=depuis\b)/g;

/** « je suis formatrice, quels postes après superviseur ? »: who asks for others is not asked about. */
const asksForOthers =
  /\bje suis (?:une? )?(?:formateur|formatrice|recruteurs?|recruteuse|enseignante?|conseillere? (?:emploi|en insertion|d orientation|a la mission))\b/;

/** Titles of the part that asks; where it has none, of the whole: « je suis formateur » only tells who asks. */
function listNamed(plain: string, asked: string, titles: TitleScan): readonly NamedMetier[] {
  const own = titles.find(asked);
  if (isOfField(asked)) return titles.find(asked.replace(pastWork, ' '));
  const others = own.length > 1 ? titles.find(asked.replace(asksForOthers, ' ')) : [];
  if (others.length > 0) return others;
  if (own.length > 0 || asked === plain) return own;
  return titles.find(plain.replace(whoAsks, ' ').replace(notWanted, ' '));
}

/** The things that plain words tell of; a word that has other words for it is one thing with them. */
export function conceptsOf(plain: string, isAsking: (word: string) => boolean): readonly Concept[] {
  const meanings = meaningsOf(plain);
  const meant = new Set(meanings.flatMap(({ said }) => said.split(' ')));
  const own = analyse(plain)
    .filter(({ significance, word }) => significance !== 'grammar' && !meant.has(word) && !isAsking(word))
    .map(({ term }) => [term]);
  return [
    ...new Map([...own, ...meanings.map(({ terms }) => terms)].map((concept) => [concept.join(), concept])).values(),
  ];
}

/** « conseiller technique à distance » does not ask for télétravail: titles ask for nothing. */
export function withoutTitles(plain: string, named: readonly NamedMetier[]): string {
  return named.reduce((text, { words }) => {
    const between = words.join('(?: (?:a|au|aux|d|de|des|du|en|l|la|le|les|dans|un|une|pour))* ');
    return text.replace(new RegExp(`\\b${between}\\b`), 'x');
  }, withoutTowns(plain));
}

/** Words that carry a question and are about nothing, and the names of the field that every fact shares. */
const asking = toSet(`
  metier metiers travail travailler travaille travaillent travaillait poste postes emploi emplois job jobs profession
  centre centres call center centers appel appels telephone telephonique exister existe existent dire dit dites parle
  parlez explique expliquer explain peu quelqu etre faire fait font utilise utiliser utilisent besoin necessaire
  necessaires obligatoire obligatoires pouvez peux peut possible sert servent demande svp stp france belgique wallonie
  wallon wallons bruxelles namur liege chose choses exactement simplement juste concretement vraiment aller vont va
  prendre doit doivent devait devaient allaient savoir voila alors consiste veut signifie genre question donne fiche
  forem credoc referentiel article document demain apres selon niveau exemple participer bonne bon cherche proposer propose probleme x
  operateur operateurs operatrice operatrices conseiller conseillers conseillere conseilleres client clients clientele
  interlocuteur lequel laquelle travaillent bosser bosse
  nom noms autre autres cle cles specifique specifiques associees combien jour jours type types
  appelle appeler appelles`);

/** Words that ask for a rubrique. */
const cueWords = toSet(`
  qualite qualites atout atouts competence competences formation formations diplome diplomes horaire horaires condition
  conditions langue langues logiciel logiciels contrat contrats activite activites tache taches mission missions
  difference differences evolution evolutions evoluer avenir salaire code codes temps duree dure heure heures appellation
  appellations synonyme synonymes recrute recruter recrutent recrutement embauche embauchent embaucher engage engager
  engagent maitriser maitrise certification certifications experience journee chiffre chiffres vient former forme forment changer different
  differents paye payes payee payees gagne gagner`);

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
