import { describe, expect, it } from '@jest/globals';
import { toPlainMessage } from '../../../../../src/channels/teams/public/plain-message.ts';

describe('toPlainMessage', () => {
  it.each([
    ['<at>Aiguilleur</at> c’est quoi un superviseur ?', 'c’est quoi un superviseur ?'],
    ['c’est quoi <at>Aiguilleur</at> un superviseur ?', 'c’est quoi un superviseur ?'],
    ['<at id="0" >Aiguilleur</at ><AT>Marie Dupont</AT>\u00a0: horaires ?', ': horaires ?'],
    ['< at >Aiguilleur< / at >aide', 'aide'],
    ['<at>Aiguilleur</at>', ''],
    ['<at>Aiguil\nleur</at>\r\naide', 'aide'],
    ['<p><at>Aiguilleur</at>&nbsp;et en Belgique&nbsp;?</p>', 'et en Belgique ?'],
    ['<div>salaire &gt; 2000 &amp; primes</div>', 'salaire > 2000 & primes'],
    ['l&#39;acc&#232;s', "l'accès"],
    ['1 < 2 et 3 > 2', '1 < 2 et 3 > 2'],
    ['&inconnu; &amp;lt; &#9999999;', '&inconnu; &lt;'],
    ['un<br/>deux', 'un\ndeux'],
  ])('makes of « %s »: « %s »', (text, plain) => {
    expect(toPlainMessage(text)).toBe(plain);
  });
});
