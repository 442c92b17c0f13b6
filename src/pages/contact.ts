import type { Centre } from '../../knowledge/centre.ts';
import { type Html, html } from './html.ts';
import type { Say } from './page.ts';

/** How to reach a centre. */
export function renderContact(say: Say, { address, phone, email, hours, closing }: Centre): Html {
  if (closing !== null) return html`<p>${say('contact.card.closed', { instead: closing.instead })}</p>`;
  const dial = phone.replace(/[^\d+]/g, '');
  return html`<dl>
<div><dt>${say('pages.demo.address')}</dt><dd>${address}</dd></div>
<div><dt>${say('pages.demo.phone')}</dt><dd><a href="tel:${dial}">${phone}</a></dd></div>
<div><dt>${say('pages.demo.email')}</dt><dd><a href="mailto:${email}">${email}</a></dd></div>
<div><dt>${say('pages.demo.hours')}</dt><dd>${hours.map((line) => html`<span class="line">${line}</span>`)}</dd></div>
</dl>`;
}
