import type { BilanText, Block } from './bilan-text.ts';
import { drawPicture, pictureWidth } from './draw-picture.ts';
import { findFonts, renderPng } from './render-png.ts';
import { withoutPictograms } from './without-pictograms.ts';

/** Points: A4 with room for a punch and a thumb. */
const margin = 56;
const indent = 16;
const colours = { ink: '#1b1b1b', quiet: '#4a4a4a', link: '#1d4e89' };
const sizes = { title: 22, section: 15, heading: 12, text: 10, note: 8.5 };
/** Of a picture: as wide as on a phone, on paper. */
const figureWidth = 230;

/** Words that only the paper needs. */
export interface PaperWords {
  /** What the document is: for a library or a search. */
  readonly subject: string;
  /** With {page} and {pages} in it. */
  readonly numbering: string;
}

/** What pdfkit knows, and its types do not yet. */
const accessible: object = { subset: 'PDF/UA' };

/**
 * A bilan as PDF/UA: a tree of headings, lists and figures in reading order, French, with bookmarks and its own fonts.
 * What writes it is loaded with the first one.
 */
export async function writePdf(bilan: BilanText, words: PaperWords): Promise<Buffer> {
  const { default: PdfDocument } = await import('pdfkit');
  const doc = new PdfDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    lang: 'fr-FR',
    tagged: true,
    pdfVersion: '1.7',
    ...accessible,
    displayTitle: true,
    info: {
      Title: bilan.title,
      Author: bilan.centre,
      Subject: words.subject,
      CreationDate: new Date(bilan.day),
    },
  });
  const bytes = collect(doc);
  const { regular, bold } = findFonts();
  doc.registerFont('plain', regular);
  doc.registerFont('bold', bold);
  await writeBody(doc, bilan);
  numberPages(doc, words);
  doc.end();
  return bytes;
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

type Element = PDFKit.PDFStructureElement;

async function writeBody(doc: PDFKit.PDFDocument, bilan: BilanText): Promise<void> {
  const root = doc.struct('Document', { title: bilan.title });
  doc.addStructure(root);
  writeText(doc, root, 'H1', bilan.title, { font: 'bold', size: sizes.title });
  writeText(doc, root, 'P', bilan.centre, { font: 'bold', size: sizes.text });
  writeText(doc, root, 'P', bilan.made, { font: 'plain', size: sizes.text });
  for (const { heading, blocks } of bilan.sections) {
    space(doc, 10);
    keepTogether(doc, 90);
    const bookmark = doc.outline.addItem(heading);
    writeText(doc, root, 'H2', heading, { font: 'bold', size: sizes.section });
    for (const block of blocks) {
      if (block.kind === 'heading') bookmark.addItem(block.text);
      await writeBlock(doc, root, block);
    }
  }
  root.end();
}

async function writeBlock(doc: PDFKit.PDFDocument, root: Element, block: Block): Promise<void> {
  switch (block.kind) {
    case 'heading':
      space(doc, 6);
      keepTogether(doc, 60);
      return writeText(doc, root, 'H3', block.text, { font: 'bold', size: sizes.heading });
    case 'subheading':
      keepTogether(doc, 40);
      return writeText(doc, root, 'H4', block.text, { font: 'bold', size: sizes.text });
    case 'paragraph':
      return writeText(doc, root, 'P', block.text, { font: 'plain', size: sizes.text });
    case 'note':
      return writeText(doc, root, 'P', block.text, { font: 'plain', size: sizes.note, colour: colours.quiet });
    case 'list':
      return writeList(doc, root, block.lines, () => '•');
    case 'steps':
      return writeList(doc, root, block.lines, (index) => `${index + 1}.`);
    case 'link':
      return writeText(doc, root, 'Link', block.text, {
        font: 'plain',
        size: sizes.text,
        colour: colours.link,
        link: block.url,
      });
    case 'picture':
      return writeFigure(doc, root, block);
  }
}

interface Look {
  readonly font: 'plain' | 'bold';
  readonly size: number;
  readonly colour?: string;
  readonly link?: string;
}

function writeText(doc: PDFKit.PDFDocument, parent: Element, tag: string, words: string, look: Look): void {
  const { font, size, colour = colours.ink, link } = look;
  const text = withoutPictograms(words);
  const element = doc.struct(tag, link === undefined ? {} : { alt: text }, () => {
    doc.font(font).fontSize(size).fillColor(colour);
    doc.text(text, margin, doc.y, { lineGap: 2, ...(link === undefined ? {} : { link, underline: true }) });
  });
  // A link is of a paragraph, as what reads aloud expects.
  parent.add(link === undefined ? element : doc.struct('P', {}, [element]));
  space(doc, 3);
}

function writeList(
  doc: PDFKit.PDFDocument,
  parent: Element,
  lines: readonly string[],
  label: (index: number) => string,
): void {
  const list = doc.struct('L');
  parent.add(list);
  doc.font('plain').fontSize(sizes.text).fillColor(colours.ink);
  const width = doc.page.width - 2 * margin - indent;
  for (const [index, words] of lines.entries()) {
    const text = withoutPictograms(words);
    keepTogether(doc, doc.heightOfString(text, { width, lineGap: 2 }));
    const top = doc.y;
    const item = doc.struct('LI');
    list.add(item);
    item.add(doc.struct('Lbl', {}, () => void doc.text(label(index), margin, top, { lineBreak: false })));
    item.add(doc.struct('LBody', {}, () => void doc.text(text, margin + indent, top, { width, lineGap: 2 })));
    item.end();
  }
  list.end();
  space(doc, 4);
}

async function writeFigure(
  doc: PDFKit.PDFDocument,
  parent: Element,
  { picture, alt }: Extract<Block, { kind: 'picture' }>,
): Promise<void> {
  const svg = drawPicture(picture, 'light');
  const height = (readHeight(svg) * figureWidth) / pictureWidth;
  const png = await renderPng(svg);
  keepTogether(doc, height);
  const [left, top] = [margin, doc.y];
  const place: object = { bbox: [left, top, left + figureWidth, top + height] };
  parent.add(doc.struct('Figure', { alt, ...place }, () => void doc.image(png, left, top, { width: figureWidth })));
  doc.y = top + height;
  space(doc, 8);
}

function readHeight(svg: string): number {
  return Number(/ height="(\d+)"/.exec(svg)?.[1] ?? pictureWidth);
}

/** A new page where what follows would be cut in two. */
function keepTogether(doc: PDFKit.PDFDocument, height: number): void {
  const bottom = doc.page.height - margin;
  if (doc.y + height > bottom && doc.y > margin) doc.addPage();
}

function space(doc: PDFKit.PDFDocument, points: number): void {
  doc.y += points;
}

/** Outside of the tree: nobody hears them in the middle of a sentence. */
function numberPages(doc: PDFKit.PDFDocument, { numbering }: PaperWords): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    // The margin would send it to a page of its own.
    doc.page.margins.bottom = 0;
    doc.font('plain').fontSize(sizes.note).fillColor(colours.quiet);
    const words = numbering.replace('{page}', `${page + 1}`).replace('{pages}', `${count}`);
    doc.text(words, margin, doc.page.height - 36, { lineBreak: false });
    doc.page.margins.bottom = margin;
    doc.endMarkedContent();
  }
}
