import { describe, expect, it } from '@jest/globals';
import { markAddress, renderMark } from '../../../src/pages/mark.ts';

describe('the mark of the house', () => {
  it('says nothing to those who cannot see it', () => {
    expect(renderMark().text).toContain('aria-hidden="true"');
  });

  it('stands in the tab of the browser in the colours of the centre', () => {
    const svg = decodeURIComponent(markAddress('#1b4b82', '#ffffff'));
    expect(svg).toMatch(/^data:image\/svg\+xml,<svg .*fill="#1b4b82".*stroke="#ffffff"/);
  });
});
