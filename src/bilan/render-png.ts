import { createRequire } from 'node:module';

/** The free typeface that ships, which has every sign of ours (DejaVu, under the licence of Bitstream Vera). */
export function findFonts(): { readonly regular: string; readonly bold: string } {
  const { resolve } = createRequire(import.meta.url);
  return {
    regular: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  };
}

/** Twice as many dots as the picture is wide: sharp on a phone, and small. */
const zoom = 2;

/** A picture of dots, made beside the main thread; what makes it is loaded with the first one. */
export async function renderPng(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const rendered = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(findFonts()),
      defaultFontFamily: 'DejaVu Sans',
    },
  });
  return rendered.asPng();
}
