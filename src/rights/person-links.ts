import { createSignedLinks, type SignedLinks } from './signed-links.ts';

/** The links by which people open what is theirs. */
export interface PersonLinks {
  readonly exported: SignedLinks;
  readonly bilan: SignedLinks;
  readonly picture: SignedLinks;
  /** The addresses that they stand in. */
  readonly urls: {
    exportUrlOf(conversationId: string): string;
    bilanUrlOf(conversationId: string): string;
    pictureUrlOf(conversationId: string): string;
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
      exportUrlOf: (conversationId) => `${publicUrl}/mes-donnees?jeton=${exported.sign(conversationId)}`,
      bilanUrlOf: (conversationId) => `${publicUrl}/bilan?jeton=${bilan.sign(conversationId)}`,
      pictureUrlOf: (conversationId) => `${publicUrl}/bilan/image?jeton=${picture.sign(conversationId)}`,
    },
  };
}
