/** What may tell who speaks: addresses, links, numbers, and the names that follow « je m’appelle » or stand as names. */
const personal: readonly RegExp[] = [
  /\S+@\S+/gu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /\S*\d\S*/gu,
  /(?<!\p{L})(?:je m['’ ]?app?elle?|j['’ ]?m['’ ]?app?elle?|je me nomme|moi c['’ ]?est|mon (?:nom|pr[ée]nom)(?: de famille)?(?: (?:est|c['’ ]?est))?|je suis (?:m|mr|mme|mlle|monsieur|madame)\.?)\s+\p{L}[\p{L}'’-]*(?:\s+(?!et(?!\p{L}))\p{L}[\p{L}'’-]*)?/giu,
  /(?<!\p{L})(?:rue|avenue|boulevard|all[ée]e|impasse|chauss[ée]e|quai|place)\s+(?:(?:de|du|des|la|le|les|l['’]|d['’])\s*)*\p{L}[\p{L}'’-]*/giu,
  /(?<!\p{L})(?:j['’ ]?habite|je (?:vis|viens|loge))\s+(?:(?:à|a|au|en|de|vers|près|pres)\s+)+\p{L}[\p{L}'’-]*/giu,
  // A capital within a sentence: a name of somebody or of a place.
  /(?<=[\p{Ll},;]\s+)\p{Lu}\p{Ll}[\p{L}'’-]*/gu,
];

/** A text without what could tell who speaks; « GSM » and the first word of a sentence stay. */
export function maskPersonal(text: string): string {
  return personal.reduce((masked, pattern) => masked.replace(pattern, ' '), text);
}
