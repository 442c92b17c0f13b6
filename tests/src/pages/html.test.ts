import { describe, expect, it } from '@jest/globals';
import { html, jsonBlock } from '../../../src/pages/html.ts';

describe('html', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onclick="x', '&quot; onclick=&quot;x'],
    ["l'été & l’hiver", 'l&#39;été &amp; l’hiver'],
  ])('escapes %s', (words, expected) => {
    expect(html`<p title="${words}">${words}</p>`.text).toBe(`<p title="${expected}">${expected}</p>`);
  });

  it('keeps markup and lists of markup as they are, and leaves nothing for null', () => {
    const lines = ['a', '<'].map((word) => html`<li>${word}</li>`);
    expect(html`<ul>${lines}</ul>${null}${html`<br>`}${3}`.text).toBe('<ul><li>a</li><li>&lt;</li></ul><br>3');
  });
});

describe('jsonBlock', () => {
  it('cannot be closed by what it holds', () => {
    const { text } = jsonBlock('settings', { words: '</script><script>alert(1)</script><!--' });
    expect(text.match(/<\/script>/g)).toHaveLength(1);
    expect(text).not.toContain('<!--');
    expect(JSON.parse(text.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual({
      words: '</script><script>alert(1)</script><!--',
    });
  });
});
