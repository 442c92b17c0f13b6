import { foldText } from '../fold-text.ts';
import type { Title } from '../metier.ts';

/**
 * The forms under which a certification’s title may be that of a métier: without the kind of certification before or
 * after it (« TP - TP Serveur », « Boulanger (BM) ») and in the masculine where it writes both genders (« Technicien(ne) », « Vendeur / Vendeuse »).
 * Nothing else is taken away: « Boulanger spécialisé » is no « Boulanger ».
 */
export function foldCertificationTitle(label: string, abbreviation: string | null): readonly string[] {
  const title = stripKind(label, abbreviation).replace(kindsAfter, '');
  const forms = [title, title.replace(marks, ''), title.replace(doublet, keepFirstOfDoublet)];
  return [...new Set(forms.map(foldTitle))].filter((form) => form !== '');
}

/** Both genders of a métier’s title, folded in the same way. */
export function foldMetierTitle({ feminine, masculine }: Title): readonly string[] {
  return [...new Set([foldTitle(feminine), foldTitle(masculine)])];
}

const kinds = ['CQPI', 'CQP', 'TP', 'CAP', 'BP', 'BM', 'CS', 'MC', 'DE', 'Titre professionnel'];

/** Trades name their own kinds after it: « Boulanger (BM) ». */
const kindsAfter = / \((?:BM|BTM|BTMS|CTM)\)$/;

/** Kinds stand before a title, at times twice; a title of nothing but its kind stays. */
function stripKind(label: string, abbreviation: string | null): string {
  const known = abbreviation === null ? kinds : [abbreviation, ...kinds];
  const kind = known.find((each) => label.startsWith(`${each} `));
  if (kind === undefined) return label;
  const rest = label.slice(kind.length).replace(/^[ :–-]+/, '');
  return rest === '' ? label : stripKind(rest, abbreviation);
}

/** « (e) », « (ne) », « (trice) », and « (H/F) ». */
const marks = / ?\((?:e|ne|le|ère|rice|trice|se|euse|H ?\/ ?F|F ?\/ ?H)\)/gi;

/** Two words of one stem on both sides of a stroke. */
const doublet = /([\p{L}-]+) ?\/ ?([\p{L}-]+)/gu;

/** Letters that both genders of a title share: « Vendeur / Vendeuse ». */
const sharedLetters = 4;

function keepFirstOfDoublet(both: string, first: string, second: string): string {
  const isOneTitle = foldTitle(first).slice(0, sharedLetters) === foldTitle(second).slice(0, sharedLetters);
  return isOneTitle ? first : both;
}

function foldTitle(title: string): string {
  return foldText(title).replace(/[-–]/g, ' ').replace(/ +/g, ' ').replace(/^ | $/g, '');
}
