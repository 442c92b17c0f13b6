import type { Attachment } from 'botbuilder-core';
import { addressFor } from '../pages/page.ts';
import { formatMoment } from '../rights/format-moment.ts';
import { wordKept } from '../word-kept.ts';
import { bullets, card, footnote, heading, link, paragraph, subheading } from './card.ts';
import type { Setting } from './setting.ts';

/** Where a person reads and takes away all that is kept of their conversation. */
export function showExport({ wording, exportUrl, publicUrl, centre }: Setting): Attachment {
  const url = exportUrl();
  return card(
    [],
    [
      link(wording.say('my-data.export.read'), url),
      link(wording.say('my-data.export.file'), `${url}&format=json`),
      link(wording.say('my-data.export.privacy'), publicUrl + addressFor('/confidentialite', centre)),
    ],
  );
}

/** What went, what stays and how long, and a number to name it by. */
export function showReceipt({ wording, receipt, retentionDays }: Setting): Attachment {
  if (receipt === null) throw new Error('A receipt is shown, but nothing was erased');
  const { number, at, messages, erased } = receipt;
  const counted = [
    ...(messages === null ? [] : [wording.say('erase-data.receipt.messages', { count: messages })]),
    wording.say('erase-data.receipt.told', { count: erased.told }),
    wording.say('erase-data.receipt.words', { count: erased.words }),
    wording.say('erase-data.receipt.ratings', { count: erased.ratings }),
    wording.say('erase-data.receipt.others'),
  ];
  return card([
    heading(wording.say('erase-data.receipt.title', { number })),
    paragraph(wording.say('erase-data.receipt.date', { date: formatMoment(at) })),
    subheading(wording.say('erase-data.receipt.gone')),
    bullets(counted),
    subheading(wording.say('erase-data.receipt.stays')),
    bullets([
      wording.say('erase-data.receipt.shell', { kept: wordKept(wording.say, retentionDays) }),
      wording.say('erase-data.receipt.elsewhere'),
      wording.say('erase-data.receipt.backups'),
      wording.say('erase-data.receipt.traces'),
    ]),
    footnote(wording.say('erase-data.receipt.keep')),
  ]);
}
