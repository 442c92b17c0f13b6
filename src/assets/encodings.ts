/** How bytes may travel. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** What a browser can unpack: « gzip;q=0 » is a refusal, « * » takes all. */
export function readEncodings(header: string | string[] | undefined): ReadonlySet<Encoding> {
  const accepted = new Set<Encoding>();
  for (const each of String(header ?? '').split(',')) {
    const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    if (parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) continue;
    if (name === 'br' || name === '*') accepted.add('br');
    if (name === 'gzip' || name === '*') accepted.add('gzip');
  }
  return accepted;
}
