import { asSaid, rememberFew } from '../knowledge/remember.ts';
import { COMMAND_PHRASES, COMMAND_WORDS } from './hearing/command-phrases.ts';
import { mendTypos } from './hearing/one-typo.ts';
import { phrasePattern } from './hearing/phrase-pattern.ts';
import { plainText, plainWords } from './hearing/plain-words.ts';
import { stripPlainPoliteness } from './hearing/politeness.ts';

/** What works everywhere, whatever is pending. */
export type Command =
  | {
      readonly kind:
        | 'help'
        | 'back'
        | 'restart'
        | 'cancel'
        | 'human'
        | 'leave'
        | 'my-data'
        | 'erase-data'
        | 'self-assessment'
        | 'about'
        | 'end'
        | 'resume-code'
        | 'export-data'
        | 'bilan'
        | 'follow-up'
        | 'no-follow-up'
        | 'read-bilan'
        | 'enter-code'
        | 'what-if'
        | 'change-answer';
    }
  /** rank: of the one piste that is asked about. */
  | { readonly kind: 'why'; readonly rank: number | null }
  | { readonly kind: 'set-register'; readonly register: 'tu' | 'vous' }
  | { readonly kind: 'set-titles'; readonly titles: 'feminine' | 'masculine' | 'both' }
  | { readonly kind: 'set-country'; readonly country: 'FR' | 'BE' };

/** The words whose typing errors are mended: those that commands alone use, so that no métier is bent into one. */
const VOCABULARY: ReadonlySet<string> = new Set(
  (
    'retour revenir precedent precedente recommencer recommence annuler annule arreter pourquoi conseiller conseillere ' +
    'humain quelqu parler donnees effacer efface effacez supprimer supprime supprimez tutoyer tutoie tutoyez vouvoyer ' +
    'vouvoie vouvoyez feminin masculin belgique wallonie bruxelles france rappelez rappelle robot terminer quitter ' +
    // True neighbours of the words above: left alone.
    'conseille conseilles conseillers parle parles retours humaine recommencez annulez arretez arrete francs termine rappeler'
  ).split(' '),
);

const COMMANDS = COMMAND_PHRASES.map(([name, says]) => ({
  command: parseCommand(name),
  says: phrasePattern(`^(OOPS)*(${says})(PLEASE)*$`, COMMAND_WORDS),
}));
/** A code of an earlier conversation, typed where people talk: twelve digits and nothing else but a word or two. */
const RESUME_CODE = /^(?:[^\d]{0,20}\s)?(?:\d[\s.-]{0,3}){12}$/;

/** A command is short; a longer message tells something. */
const MOST_WORDS = 14;

/** The command that a whole message gives, courtesies aside; « je veux aider les gens » gives none. */
export function hearCommand(message: string): Command | undefined {
  return recall(message);
}

/** Commands are a few words, the same from everybody. */
const recall = rememberFew(asSaid, (message): Command | undefined => {
  if (RESUME_CODE.test(message)) return { kind: 'enter-code' };
  const words = stripPlainPoliteness(plainWords(message));
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const text = plainText(mendTypos(words, VOCABULARY));
  return COMMANDS.find(({ says }) => says.test(text))?.command;
});

function parseCommand(name: string): Command {
  const [kind, value] = name.split(':');
  switch (kind) {
    case 'set-register':
      return { kind, register: value === 'tu' ? 'tu' : 'vous' };
    case 'set-titles':
      return { kind, titles: value === 'feminine' || value === 'masculine' ? value : 'both' };
    case 'set-country':
      return { kind, country: value === 'BE' ? 'BE' : 'FR' };
    case 'help':
    case 'back':
    case 'restart':
    case 'cancel':
    case 'human':
    case 'leave':
    case 'my-data':
    case 'erase-data':
    case 'self-assessment':
    case 'about':
    case 'end':
    case 'resume-code':
    case 'export-data':
    case 'bilan':
    case 'follow-up':
    case 'no-follow-up':
    case 'read-bilan':
    case 'enter-code':
    case 'what-if':
    case 'change-answer':
      return { kind };
    case 'why':
      return { kind, rank: value === undefined ? null : Number(value) };
    default:
      throw new Error(`Command phrases: no command is called "${name}".`);
  }
}
