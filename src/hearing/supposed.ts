/**
 * What somebody supposes of themselves, as they would say it if it were so: « et si je ne veux plus travailler le
 * week-end ? », « ça change quoi si j’avais le bac ? ».
 */
export function hearSupposed(message: string): string | undefined {
  if (message.length > longest) return undefined;
  const [, supposed] = opening.exec(message) ?? question.exec(message) ?? [];
  return supposed === undefined ? undefined : asTold(supposed);
}

/** Whoever says more tells something of their own. */
const longest = 120;

const myself = "((?:je|j)(?: |[’']).+?)[\\s\\u202f]*[?.!…]*$";
const asks =
  "(?:(?:qu[’']?est[- ]ce qui|que|quoi|(?:et )?(?:ça|ca|cela)) (?:se passe(?:rait)?(?:[- ]t[- ]il)?|change(?:rait)?)(?: (?:quoi|pour moi))?,? ?)";
const opening = new RegExp(
  `^\\s*(?:(?:et|mais|alors|ok|oui)[, ]+)*(?:(?:et|mais) si(?: jamais)?|${asks}si) ${myself}`,
  'i',
);
const question = new RegExp(`^\\s*si (?=.*\\?\\s*$)${myself}`, 'i');

/** « j’avais le bac » supposes « j’ai le bac »; « je passais le permis », that it is passed. */
function asTold(supposed: string): string {
  return told.reduce((words, [said, meant]) => words.replace(said, meant), supposed);
}

const told: readonly (readonly [RegExp, string])[] = [
  [/^j[’' ]\s?(?:avais|aurais|obtenais|obtiens|ai bientôt)(?!\p{L})/iu, 'j’ai'],
  [/^je n[’' ]\s?avais(?!\p{L})/iu, 'je n’ai'],
  [/^je (?:passais|passe|repassais|repasse)(?= (?:le |mon |un )?(?:permis|bac))/iu, 'j’ai'],
  [/^je ne travaill(?:e|ais) (pas|plus)(?!\p{L})/iu, 'je ne veux $1 travailler'],
  [/^je travaill(?:e|ais) (pas|plus)(?!\p{L})/iu, 'je ne veux $1 travailler'],
  [/^(je (?:ne )?)voulais(?!\p{L})/iu, '$1veux'],
  [/^(je (?:ne )?)pouvais(?!\p{L})/iu, '$1peux'],
  [/^je refusais(?!\p{L})/iu, 'je refuse'],
];
