import type { MetierId } from '../../../../knowledge/metier.ts';

const fichePath = /^\/fiches\/([\w-]{1,200})\/?$/;

/** The métier of a link to one of our fiches, whatever stands behind it; undefined for any other address. */
export function findLinkedMetier(url: string, publicUrl: string): MetierId | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  if (!/^https?:$/.test(protocol) || host !== new URL(publicUrl).host) return undefined;
  return fichePath.exec(pathname)?.[1];
}
