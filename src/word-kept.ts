/** Says a sentence of the locale. */
type Say = (key: string, values?: Readonly<Record<string, number>>) => string;

/** « 30 jours après le dernier message »; 0 days: until somebody erases it. */
export function wordKept(say: Say, retentionDays: number): string {
  return retentionDays > 0 ? say('common.kept.days', { count: retentionDays }) : say('common.kept.always');
}
