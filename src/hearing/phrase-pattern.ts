/** Named groups of words, each a pattern of its own: `{ WANT: 'veux|voudrais|envie de' }`. */
export type WordGroups = Readonly<Record<string, string>>;

/**
 * A readable pattern over plain words (see `plain-words.ts`) as a regular expression over `plainText`. Words match
 * whole; `suicid*` matches a beginning; `WANT` is a group; `..3` lets up to three words pass; `(… | …)?`, `^` and `$`
 * mean what they mean in regular expressions, but on whole words. Throws on an unknown group and on a bare `word?`, which
 * would make the whole word optional.
 */
export function phrasePattern(pattern: string, groups: WordGroups = {}): RegExp {
  return new RegExp(`(?<![^ ])(?:${toSource(pattern, groups)})`);
}

function toSource(pattern: string, groups: WordGroups): string {
  const bare = /[a-zA-Z0-9*]\?| \?/.exec(pattern);
  if (bare !== null) throw new Error(`Phrase pattern: "${pattern}" has a bare "?"; expected "(word)?" or "word*".`);
  return pattern.replaceAll(' ', '').length === 0
    ? ''
    : pattern
        .replace(/\s+/g, ' ')
        .replace(/\.\.(\d)|([A-Z][A-Z_]*)|([a-z0-9]+)(\*?)| /g, (_whole, gap, group, word, open) => {
          if (gap !== undefined) return `(?:\\S+\\s){0,${gap}}?`;
          if (group !== undefined) return `(?:${toSource(getGroup(group, groups), groups)})`;
          if (word === undefined) return '';
          return open === '*' ? `(?:${word}\\S*\\s)` : `(?:${word}\\s)`;
        });
}

function getGroup(name: string, groups: WordGroups): string {
  const group = groups[name];
  if (group === undefined) throw new Error(`Phrase pattern: no group of words is called "${name}".`);
  return group;
}
