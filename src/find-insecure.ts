import type { Config } from './config.ts';

/** A setting that lets others read or disturb, and what to set instead. */
export interface Insecure {
  readonly says: string;
  readonly advice: string;
}

type Settings = Pick<Config, 'host' | 'publicUrl' | 'requestsPerMinute'>;

/**
 * Settings under which no server may meet people from outside. Inside a container HOST has to be open, and the way
 * there is not ours to see: that alone is no reason.
 */
export function findInsecure(settings: Settings): readonly Insecure[] {
  const { publicUrl, requestsPerMinute } = settings;
  const isPlain = publicUrl?.startsWith('http:') === true && !isLoopback(new URL(publicUrl).hostname);
  return [
    ...(isPlain
      ? [
          {
            says: `PUBLIC_URL is "${publicUrl}": what people write can be read on its way.`,
            advice: 'Let it begin with https:.',
          },
        ]
      : []),
    ...(requestsPerMinute === 0 && isPublic(settings)
      ? [
          {
            says: 'REQUESTS_PER_MINUTE is 0: one client can ask as much as it likes.',
            advice: 'Unset it: 6000 suit a class too.',
          },
        ]
      : []),
  ];
}

/** Whether people from outside may come: others reach the host, or a proxy that ends TLS does. */
export function isPublic({ host, publicUrl }: Pick<Settings, 'host' | 'publicUrl'>): boolean {
  return !isLoopback(host) || publicUrl?.startsWith('https:') === true;
}

/** Whether only this machine reaches that host. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);
}
