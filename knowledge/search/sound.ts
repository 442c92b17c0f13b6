/**
 * How a folded French word sounds, roughly: « sekretaire » and « secrétaire », « boulangé » and « boulanger » give the
 * same. Only for words that nothing else explains: many different words sound alike.
 */
export function soundOf(word: string): string {
  return rules.reduce((sound, [spelling, heard]) => sound.replace(spelling, heard), word);
}

/** In this order; capitals stand for sounds that several letters write. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/m(?=[bp])/g, 'n'],
  // « kwafeuse », « swagnante »: « oi » as it is heard.
  [/oi|oy/g, 'wa'],
  [/(?:eau|au)/g, 'o'],
  [/tion/g, 'sion'],
  [/sch|ch(?![lrn])|sh/g, 'S'],
  [/qu|ck|[qk]|ch/g, 'k'],
  [/sc(?=[eiy])|c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/gu(?=[ei])/g, 'G'],
  [/g(?=[eiy])/g, 'j'],
  [/h/g, ''],
  [/(?:ai|ei|ay|ey)(?![nm])/g, 'e'],
  [/(?:ain|ein|in|im|yn|ym)(?![aeiouynm])/g, 'I'],
  [/(?:en|em|an|am)(?![aeiouynm])/g, 'A'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/([a-zA-Z])\1/g, '$1'],
  [/(?<=...)(?:er|ez|es|e|[stdxp]+)$/, ''],
];
