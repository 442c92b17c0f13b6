import type { Formation, Session } from '../../knowledge/formation.ts';
import { wordState } from '../word-registration.ts';
import type { Setting } from './setting.ts';
import type { Wording } from './wording.ts';

/** « Dans votre centre : Titre professionnel, 500 heures (France), prochaine date : 5 janvier 2027 ». */
export function wordFormation(
  formation: Formation,
  { wording, profile }: Pick<Setting, 'wording' | 'profile'>,
): string {
  const { country } = formation;
  const label = wordCertification(formation, wording);
  const { duration } = formation;
  const told = duration === null ? label : wording.say('formation.card.with-duration', { label, duration });
  const placed =
    profile.country === null
      ? wording.say('formation.card.with-country', { label: told, country: wording.country(country) })
      : told;
  const next = wordNextDate(formation, wording);
  const dated = next === null ? placed : wording.say('formation.card.with-date', { label: placed, date: next });
  // Of other centres' offers none is ever shown.
  return formation.centreId === null ? dated : wording.say('formation.card.own', { label: dated });
}

/** What a register tells of belongs to its name: « CAP Boulanger, CAP (niveau 3), inscrite … jusqu’au 31 août 2026 ». */
function wordCertification(formation: Formation, wording: Wording): string {
  const { label, level } = formation;
  const state = wordState(formation, wording.say);
  if (state === null) return label;
  const levelled =
    level === null
      ? label
      : wording.say('formation.card.with-level', { label, level: wording.level(level, formation.country) });
  return wording.say('formation.card.registered', { label: levelled, state });
}

/** When it next starts with places left; that all is full where it is; null where no date is told. */
export function wordNextDate({ sessions }: Pick<Formation, 'sessions'>, wording: Wording): string | null {
  if (sessions.length === 0) return null;
  const [next] = sessions.filter(({ isFull }) => !isFull).toSorted((a, b) => a.start.localeCompare(b.start));
  return next === undefined
    ? wording.say('formation.session.all-full')
    : wording.say('formation.session.next', { date: wording.date(next.start) });
}

/** « du 5 janvier 2027 au 30 juin 2027 (complet) ». */
export function wordSession({ start, end, isFull }: Session, wording: Wording): string {
  const dates =
    end === null
      ? wording.date(start)
      : wording.say('formation.session.from-to', { start: wording.date(start), end: wording.date(end) });
  return isFull ? wording.say('formation.session.full', { dates }) : dates;
}
