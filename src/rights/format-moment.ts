/** « 22 novembre 2026 à 13:05 », by the clock that both countries share. */
export function formatMoment(time: string | number): string {
  return moments.format(new Date(time));
}

/** Made once: that takes longer than a hundred dates. */
const moments = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
