import { describe, expect, it } from '@jest/globals';
import { readMessage } from '../../../../../src/channels/teams/extension/message-words.ts';

describe('readMessage', () => {
  it.each([
    ['<div><div><at id="0">Sarah</at>&nbsp;et toi&nbsp;?</div>\n</div>', 'et toi ?'],
    ['<p>Un <b>boulanger</b>,<br>ses horaires&#33;</p>', 'Un boulanger,\nses horaires!'],
    ['<blockquote itemtype="Reply"><p>autre chose</p></blockquote><p>et le salaire ?</p>', 'et le salaire ?'],
    ['<attachment id="1">x</attachment><p>voici</p>', 'voici'],
    ['a &lt;b&gt; c', 'a <b> c'],
    ['<style>p{color:red}</style><!-- rien -->', ''],
  ])('reads %j', (content, words) => {
    expect(readMessage({ content, isHtml: true })).toBe(words);
  });

  it('leaves plain text as it is', () => {
    expect(readMessage({ content: ' 2 < 3 <b> ', isHtml: false })).toBe('2 < 3 <b>');
  });
});
