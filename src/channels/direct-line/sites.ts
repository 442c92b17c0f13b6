import type { IncomingMessage } from 'node:http';
import type { Peers } from '../../http/peer.ts';
import type { CentreFinder } from './centre-finder.ts';

/** Which sites show the chat of which centre. */
export interface Sites {
  /** The origin of the page that asks; null: a page of ours, or none. */
  siteOf(request: IncomingMessage): string | null;
  /** A site that one centre is shown on has no conversations of another. */
  mayShow(site: string | null, centreId: string): boolean;
}

interface Means {
  readonly peers: Pick<Peers, 'siteOf'>;
  readonly centres: Pick<CentreFinder, 'findCentre'>;
  /** Sites that may show the chat of any centre. */
  readonly allowedOrigins: readonly string[];
}

export function createSites({ peers, centres, allowedOrigins }: Means): Sites {
  return {
    siteOf: (request) => (peers.siteOf(request) === 'listed' ? (request.headers.origin ?? null) : null),
    mayShow: (site, centreId) =>
      site === null || allowedOrigins.includes(site) || centres.findCentre(centreId)?.origins.includes(site) === true,
  };
}
