import type { Formation } from '../knowledge/formation.ts';
import type { Library } from '../knowledge/library.ts';
import type { Registration } from '../knowledge/registration.ts';
import { formatPartialDate } from './pages/format-date.ts';
import type { Say } from './pages/page.ts';

/** « inscrite jusqu’au 27 juin 2027 », « plus inscrite depuis le 31 août 2023 »; null: no register tells of it. */
export function wordState({ registration }: Pick<Formation, 'registration'>, say: Say): string | null {
  if (registration === null) return null;
  const { isActive, endDate } = registration;
  if (endDate === null) return say('formation.registration.ended');
  return say(`formation.registration.${isActive ? 'until' : 'since'}`, { date: formatPartialDate(endDate) });
}

/** What came after a certification that has ended; null: it has not, or nobody tells. */
export function wordSuccessors({ isActive, replacedBy }: Registration, library: Library, say: Say): string | null {
  if (isActive || replacedBy.length === 0) return null;
  const successors = replacedBy.map((number) => {
    const found = library.findFormation(number.toLowerCase());
    return found === undefined ? number : say('formation.registration.named', { label: found.label, number });
  });
  return successors.join(', ');
}

/** « en apprentissage, par l’expérience (VAE) »; null: the register does not tell. */
export function wordAccessWays({ accessWays }: Registration, say: Say): string | null {
  return accessWays.length === 0 ? null : accessWays.map((way) => say(`formation.access.${way}`)).join(', ');
}
