import words from '../../locales/fr/desk.json' with { type: 'json' };

/** Every sentence of the desk, as a tree that the compiler knows. */
export { words };

export type Values = Readonly<Record<string, string | number>>;

/** A sentence with its `{{name}}` filled in. */
export function say(sentence: string, values: Values = {}): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_placeholder, name) => String(values[name] ?? ''));
}

/** The stems of a branch that have a sentence for each plural: `cases` of `cases_one`, `cases_many`, `cases_other`. */
type Counted<Branch> = { [Key in keyof Branch]: Key extends `${infer Stem}_other` ? Stem : never }[keyof Branch];

const plurals = new Intl.PluralRules('fr');

/** The sentence for so many; in French none is singular. */
export function sayCount<Branch extends Readonly<Record<string, unknown>>>(
  branch: Branch,
  stem: Counted<Branch> & string,
  count: number,
  values: Values = {},
): string {
  return say(String(branch[`${stem}_${plurals.select(count)}`]), { count, ...values });
}
