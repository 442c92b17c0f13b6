import { createSignedLinks, type Opened, type SignedLinks } from './signed-links.ts';

/** The links by which people open what is theirs. */
export interface PersonLinks {
  readonly exported: SignedLinks;
  readonly bilan: SignedLinks;
  readonly picture: SignedLinks;
  /** The addresses that they stand in. */
  readonly urls: {
    exportUrlOf(opened: Opened): string;
    bilanUrlOf(opened: Opened): string;
    pictureUrlOf(opened: Opened): string;
  };
}

/** All links of one server. */
export function createPersonLinks(key: Uint8Array, publicUrl: string, clock: () => number): PersonLinks {
  const exported = createSignedLinks('export', key, clock);
  const bilan = createSignedLinks('bilan', key, clock);
  const picture = createSignedLinks('picture', key, clock);
  return {
    exported,
    bilan,
    picture,
    urls: {
      exportUrlOf: (opened) => `${publicUrl}/mes-donnees?jeton=${exported.sign(opened)}`,
      bilanUrlOf: (opened) => `${publicUrl}/bilan?jeton=${bilan.sign(opened)}`,
      pictureUrlOf: (opened) => `${publicUrl}/bilan/image?jeton=${picture.sign(opened)}`,
    },
  };
}
