import type { WrittenCentre } from '../../src/centres/written-centre.ts';

/** In the order in which a week is read. */
export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A centre of which nothing is written yet. */
export const blankCentre: WrittenCentre = {
  centreId: '',
  name: '',
  phone: '',
  email: '',
  address: '',
  country: 'FR',
  hours: [],
  timetable: null,
  colours: { primary: '#1b4b82', onPrimary: '#ffffff' },
  dataProtection: null,
  origins: [],
  teams: [],
};

/** What stands in the form, as the server reads it; what is wrong of it is the server's to tell. */
export function readCentreForm(form: FormData): object {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const lines = (name: string): readonly string[] => splitText(text(name), /\n/);
  const week = days
    .map((day) => [day, splitText(text(day), /[,;\n]/).map(spellOpening)] as const)
    .filter(([, openings]) => openings.length > 0);
  return {
    centreId: text('centreId'),
    name: text('name'),
    phone: text('phone'),
    email: text('email'),
    address: text('address'),
    country: text('country'),
    hours: lines('hours'),
    timetable:
      week.length === 0
        ? null
        : { zone: text('zone'), week: Object.fromEntries(week), closedDays: lines('closedDays') },
    colours: { primary: text('primary'), onPrimary: text('onPrimary') },
    dataProtection: text('dataProtection') === '' ? null : text('dataProtection'),
    origins: lines('origins'),
    teams: lines('teams'),
  };
}

function splitText(text: string, at: RegExp): readonly string[] {
  return text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** « 9 h – 12 h 30 » as « 09:00-12:30 »; whatever else was typed stays as it is. */
export function spellOpening(typed: string): string {
  const [, ...parts] =
    /^(\d{1,2})(?:[:h](\d{2})?)?[-–—à](\d{1,2})(?:[:h](\d{2})?)?$/i.exec(typed.replace(/\s/g, '')) ?? [];
  const [fromHour, fromMinute = '00', toHour, toMinute = '00'] = parts;
  if (fromHour === undefined || toHour === undefined) return typed;
  return `${fromHour.padStart(2, '0')}:${fromMinute}-${toHour.padStart(2, '0')}:${toMinute}`;
}

/** The field of the form in which something is wrong: `monday` for `timetable.week.monday`. */
export function fieldOf(wrong: string): string {
  return wrong.split('.').at(-1) ?? wrong;
}
