import type { Attachment } from 'botbuilder-core';
import type { EmergencyNumbers } from '../../knowledge/centre.ts';
import type { Country } from '../../knowledge/source.ts';
import { bullets, type CardElement, card, footnote, heading, link, paragraph, subheading } from './card.ts';
import type { Setting } from './setting.ts';

/** How to reach a person at the centre, and when. */
export function showContact(setting: Setting): Attachment {
  const { wording, centre } = setting;
  return card(
    contactBody(setting),
    contactActions(setting),
    centre.closing === null
      ? wording.say('contact.card.speak', { name: centre.name, phone: centre.phone })
      : wording.say('contact.card.closed', { instead: centre.closing.instead }),
  );
}

/** The numbers of a person at risk, country by country, then the centre. */
export function showEmergency(countries: readonly Country[], setting: Setting): Attachment {
  const shown = setting.library.emergencyNumbers.filter(({ country }) => countries.includes(country));
  return card(
    emergencyBody(shown, setting),
    shown.flatMap(({ numbers }) =>
      numbers
        .slice(0, 1)
        .map(({ number }) =>
          link(setting.wording.say('emergency.card.call', { number }), `tel:${number.replaceAll(/\s/g, '')}`),
        ),
    ),
  );
}

/** What is read of the numbers, and of the centre. */
export function emergencyBody(
  shown: readonly EmergencyNumbers[],
  { wording, centre }: Pick<Setting, 'wording' | 'centre'>,
): readonly CardElement[] {
  return [
    ...shown.flatMap(({ country, numbers, sources, reviewed }): CardElement[] => [
      heading(wording.country(country)),
      ...numbers.map(
        ({ number, label }): CardElement => ({
          ...paragraph(wording.say('emergency.card.number', { number, label })),
          size: 'Medium',
        }),
      ),
      footnote(
        `${wording.sources(sources)} ${wording.say('emergency.card.reviewed', { date: wording.date(reviewed) })}`,
      ),
    ]),
    ...(centre.closing === null ? [subheading(wording.say('emergency.card.centre'))] : []),
    ...contactBody({ wording, centre }).slice(1),
  ];
}

/** The centre by its name, and the ways to it. */
export function contactBody({ wording, centre }: Pick<Setting, 'wording' | 'centre'>): readonly CardElement[] {
  const { closing } = centre;
  if (closing !== null) {
    return [heading(centre.name), paragraph(wording.say('contact.card.closed', { instead: closing.instead }))];
  }
  return [
    heading(centre.name),
    bullets([
      wording.say('contact.card.phone', { value: centre.phone }),
      wording.say('contact.card.email', { value: centre.email }),
      wording.say('contact.card.address', { value: centre.address }),
      ...centre.hours,
    ]),
  ];
}

function contactActions({ wording, centre }: Setting): readonly CardElement[] {
  if (centre.closing !== null) return [];
  return [
    link(wording.say('contact.card.call'), `tel:${centre.phone.replaceAll(/\s/g, '')}`),
    link(wording.say('contact.card.write'), `mailto:${centre.email}`),
  ];
}
