import { describe, expect, it } from '@jest/globals';
import { formatPolicy } from '../../../src/pages/policy.ts';

const page = { nonce: 'bm9uY2U=', framedBy: null };

describe('formatPolicy', () => {
  it('lets nothing in from elsewhere, and no script that stands in the text', () => {
    const policy = formatPolicy(page, 'chat.example').split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self' 'nonce-bm9uY2U='");
    expect(policy).toContain("connect-src 'self' ws://chat.example wss://chat.example");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.join()).not.toContain('unsafe');
  });

  it('names only the sites that may show a page in a frame', () => {
    expect(formatPolicy({ ...page, framedBy: ['https://www.centre.example'] }, undefined)).toContain(
      "frame-ancestors 'self' https://www.centre.example",
    );
  });

  it('takes no host for its own that is none', () => {
    expect(formatPolicy(page, "a; script-src 'unsafe-inline'")).toContain("connect-src 'self';");
  });

  it('keeps the scripts of the desk from making HTML', () => {
    const trusted = "require-trusted-types-for 'script'; trusted-types 'none'";
    expect(formatPolicy({ ...page, isDesk: true }, undefined)).toContain(trusted);
    expect(formatPolicy(page, undefined)).not.toContain('trusted-types');
  });
});
