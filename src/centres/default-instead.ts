import type { Centre } from '../../knowledge/centre.ts';
import words from '../../locales/fr/desk.json' with { type: 'json' };

/** Whom people may ask instead of a centre that closes, where nobody says whom. */
export function chooseInstead({ country }: Pick<Centre, 'country'>): string {
  return words.centres.instead[country];
}

/** Days that the data of a closed centre stays, where nobody says how many: as long as that of a conversation. */
export function chooseDays(retentionDays: number): number {
  return retentionDays > 0 ? retentionDays : 30;
}
