import { formatList } from '../voice.ts';

/** What stands between braces in a canned reply, and what it becomes. */
export interface ReplyValues {
  /** As the person gave it, if they did. */
  readonly prenom: string | null;
  readonly conseiller: string;
  readonly centre: string;
  readonly horaires: readonly string[];
}

/** Every variable, as it is written in a reply. */
export const variables = ['{prenom}', '{conseiller}', '{centre}', '{horaires}'] as const;

/** The first variable that there is not, as it is written; undefined: all are known. */
export function findUnknownVariable(body: string): string | undefined {
  const known: readonly string[] = variables;
  return body.match(/\{[^{}\n]*\}/g)?.find((variable) => !known.includes(variable));
}

/** The words of a reply for one person. What is put in is text like the rest, braces included. */
export function fillReply(body: string, { prenom, conseiller, centre, horaires }: ReplyValues): string {
  const values = new Map([
    ['{prenom}', prenom ?? ''],
    ['{conseiller}', conseiller],
    ['{centre}', centre],
    ['{horaires}', formatList(horaires)],
  ]);
  const addressed = prenom === null ? withoutName(body) : body;
  return addressed.replace(/\{[a-z]+\}/g, (variable) => values.get(variable) ?? variable);
}

/** « Bonjour {prenom}, » greets somebody without a name as « Bonjour, »; « {prenom}, merci » begins with « Merci ». */
function withoutName(body: string): string {
  return body
    .replace(/^\{prenom\}[ ,]*(\p{L}?)/gmu, (_all, letter: string) => letter.toLocaleUpperCase('fr'))
    .replace(/ ?\{prenom\}/g, '');
}
