import { beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { composeBilan } from '../../../guidance/bilan.ts';
import type { BilanText, Block } from '../../../src/bilan/bilan-text.ts';
import { createPdfWriter } from '../../../src/bilan/create-pdf-writer.ts';
import { withoutPictograms } from '../../../src/bilan/without-pictograms.ts';
import { wordBilan } from '../../../src/bilan/word-bilan.ts';
import { createBilanPerson } from '../../fixtures/bilan-person.ts';
import { loadRealLibrary } from '../../fixtures/real-bot.ts';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

let text: BilanText;
let bytes: Uint8Array;
let pdf: Pdf;
let pages: readonly Page[];

beforeAll(async () => {
  const library = await loadRealLibrary();
  const person = createBilanPerson(library);
  const bilan = composeBilan(person.profile, library);
  if (bilan === undefined) throw new Error('The person of the tests has no bilan');
  text = wordBilan(bilan, person);
  const words = { subject: 'Bilan', numbering: 'Page {page} sur {pages}' };
  bytes = (await createPdfWriter().write(text, words)) ?? new Uint8Array();
  pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  pages = await Promise.all(Array.from({ length: pdf.numPages }, (_page, index) => pdf.getPage(index + 1)));
}, 60_000);

/** What a screen reader is given, in its order: roles, and the text that stands under each. */
interface Heard {
  readonly role: string;
  readonly words: string;
  readonly alt: string;
}

async function readPage(page: Page): Promise<readonly Heard[]> {
  const words = new Map<string, string>();
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  let id = '';
  for (const item of items) {
    if ('id' in item && item.type === 'beginMarkedContentProps') id = item.id;
    if ('type' in item && item.type === 'endMarkedContent') id = '';
    if ('str' in item && id !== '') words.set(id, (words.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
  }
  const tree = parseNode(await page.getStructTree());
  return listLeaves(tree, '').map(({ role, id: leaf, alt }) => ({ role, alt, words: tidy(words.get(leaf) ?? '') }));
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** As pdfjs gives it. */
function parseNode(tree: unknown): Node {
  return (tree ?? {}) as Node;
}

function listLeaves(
  { role = '', alt = '', type, id = '', children = [] }: Node,
  above: string,
  altAbove = '',
): readonly { readonly role: string; readonly id: string; readonly alt: string }[] {
  if (type === 'content') return [{ role: above, id, alt: altAbove }];
  return children.flatMap((child) => listLeaves(child, role, alt));
}

/** What reads PDFs takes narrow spaces for spaces. */
const tidy = (words: string): string => words.replace(/[ \n\u202f\u00a0]+/g, ' ').trim();

function expectedOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'list':
    case 'steps':
      return block.lines;
    case 'picture':
      return [];
    default:
      return [block.text];
  }
}

describe('a bilan on paper', () => {
  it('is read aloud in its own order: every heading, line and picture of it, and no other', async () => {
    const heard = (await Promise.all(pages.map(readPage))).flat();
    const said = heard.filter(({ role }) => role !== 'Lbl' && role !== 'Figure').map(({ words }) => words);
    const expected = [
      text.title,
      text.centre,
      text.made,
      ...text.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(expectedOf)]),
    ];
    expect(said.join(' ')).toBe(expected.map((words) => tidy(withoutPictograms(words))).join(' '));
    const alts = text.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? [block.alt] : [])),
    );
    expect(heard.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(alts);
  });

  it('has headings, lists and links by their roles, and no page number in between', async () => {
    const heard = (await Promise.all(pages.map(readPage))).flat();
    const roles = new Set(heard.map(({ role }) => role));
    for (const role of ['H1', 'H2', 'H3', 'H4', 'P', 'LBody', 'Lbl', 'Link', 'Figure']) expect(roles).toContain(role);
    expect(heard.some(({ words }) => /Page \d sur/.test(words))).toBe(false);
  });

  it('keeps every accent and narrow space, and has a glyph for every sign', async () => {
    let drawn = '';
    for (const page of pages) {
      const { fnArray, argsArray } = await page.getOperatorList();
      const glyphs = argsArray.flatMap((args, index) => (fnArray[index] === OPS.showText ? parseGlyphs(args) : []));
      expect(glyphs.length).toBeGreaterThan(20);
      // Glyph 0 is the empty box.
      expect(glyphs.filter(({ originalCharCode }) => originalCharCode === 0)).toEqual([]);
      drawn += glyphs.map(({ unicode }) => unicode).join('');
    }
    for (const sign of 'éèàçÀœ’«»\u202f') expect(drawn).toContain(sign);
  });

  it('says its language, its title, its bookmarks and that it is accessible', async () => {
    const { info } = await pdf.getMetadata();
    expect(JSON.stringify(info)).toMatch(/"Language":"fr-FR".*"Title":"Mon bilan"/);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/<pdfuaid:part>1</);
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(text.sections.map(({ heading }) => heading));
  });

  it('refuses to have more than a few wait', async () => {
    const { write } = createPdfWriter(1);
    const short: BilanText = { ...text, sections: [] };
    const first = write(short, { subject: 'Bilan', numbering: '{page}' });
    expect(await write(short, { subject: 'Bilan', numbering: '{page}' })).toBeUndefined();
    expect((await first)?.length).toBeGreaterThan(1000);
  }, 60_000);
});

interface Glyph {
  readonly originalCharCode: number;
  readonly unicode: string;
}

/** Glyphs with their numbers in the file, as pdfjs gives them. */
function parseGlyphs(args: unknown): readonly Glyph[] {
  const [shown] = args as readonly (readonly (number | Glyph)[])[];
  return (shown ?? []).flatMap((glyph) => (typeof glyph === 'number' ? [] : [glyph]));
}
