import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PagesServer, startPagesServer } from '../../fixtures/pages-server.ts';

let server: PagesServer;
beforeAll(async () => {
  server = await startPagesServer();
});
afterAll(() => server.close());

async function get(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(server.origin + path);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe('every page', () => {
  it.each([
    ['/', 200],
    ['/widget', 200],
    ['/widget?centre=demo', 200],
    ['/widget?centre=inconnu', 404],
    ['/confidentialite', 200],
    ['/confidentialite?centre=inconnu', 404],
    ['/fiches', 200],
    ['/fiches/teleconseiller', 200],
    ['/fiches/superviseur?titres=masculin', 200],
    ['/fiches/telecon', 404],
    ['/fiches/%3Cscript%3E', 404],
  ])('%s answers %i in French, with one h1 and one main', async (path, status) => {
    const { status: got, text, headers } = await get(path);
    expect(got).toBe(status);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('<html lang="fr">');
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text.match(/<main/g)).toHaveLength(1);
  });

  it.each(['/', '/widget', '/fiches', '/fiches/teleconseiller', '/confidentialite'])(
    '%s says in a sentence what it is',
    async (path) => {
      expect((await get(path)).text).toMatch(/<meta name="description" content="[^"]{15,}">/);
    },
  );

  it.each(['/', '/widget', '/fiches/teleconseiller'])('%s allows scripts of this server only', async (path) => {
    const { text, headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(text).toContain(`<style nonce="${nonce}">`);
    expect((await get(path)).headers.get('content-security-policy')).not.toBe(policy);
  });

  it.each(['/', '/widget', '/fiches', '/fiches/teleconseiller'])('%s asks nothing of other hosts', async (path) => {
    const { text } = await get(path);
    const loaded = [...text.matchAll(/<(?:script|link|img|iframe)[^>]+(?:src|href)="([^"]*)"/g)].map(([, url]) => url);
    expect(loaded.length).toBeGreaterThan(0);
    for (const url of loaded) expect(url).toMatch(/^(\/|data:)/);
  });

  it('travels zipped where the browser takes it', async () => {
    const zipped = await fetch(`${server.origin}/fiches/teleconseiller`, { headers: { 'Accept-Encoding': 'gzip' } });
    const plain = await fetch(`${server.origin}/fiches/teleconseiller`, { headers: { 'Accept-Encoding': 'identity' } });
    expect([zipped, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null]);
    expect((await zipped.text()).length).toBe((await plain.text()).length);
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${server.origin}/fiches`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('/widget', () => {
  it('may be framed by this site and the allowed ones, the other pages by none', async () => {
    const policyOf = async (path: string): Promise<string | null> =>
      (await get(path)).headers.get('content-security-policy');
    expect(await policyOf('/widget')).toContain("frame-ancestors 'self' https://centre.example");
    expect(await policyOf('/')).toContain("frame-ancestors 'none'");
  });

  it('says that one talks to a robot, and what is kept', async () => {
    const { text } = await get('/widget');
    expect(text).toContain('Vous parlez à un robot. Rien n’est gardé avant votre premier message.');
  });
});

describe('/', () => {
  it('shows how to reach the centre, and the tag to copy', async () => {
    const { text } = await get('/');
    for (const words of ['Centre d’essai', '1 rue de l’Exemple', 'tel:0199001234', 'de 9 h à 17 h']) {
      expect(text).toContain(words);
    }
    expect(text).toContain(
      `&lt;script src=&quot;${server.origin}/widget.js&quot; data-centre=&quot;demo&quot; defer&gt;&lt;/script&gt;`,
    );
    expect(text).toContain('ce centre de formation est imaginaire');
  });
});

describe('/fiches/<metierId>', () => {
  it.each([
    ['', 'Téléconseillère / Téléconseiller', '/fiches/superviseur"'],
    ['?titres=feminin', 'Téléconseillère', '/fiches/superviseur?titres=feminin"'],
    ['?titres=masculin', 'Téléconseiller', '/fiches/superviseur?titres=masculin"'],
    ['?titres=autre', 'Téléconseillère / Téléconseiller', '/fiches/superviseur"'],
    ['?pays=FR', 'Téléconseillère / Téléconseiller', '/fiches/superviseur?pays=FR"'],
    ['?pays=autre', 'Téléconseillère / Téléconseiller', '/fiches/superviseur"'],
  ])('with "%s" is titled « %s » and keeps the choice in its links', async (query, title, link) => {
    const { text } = await get(`/fiches/teleconseiller${query}`);
    expect(text).toContain(`<h1>${title.replace(' / ', '\u00a0/ ')}</h1>`);
    expect(text).toContain(`href="${link}`);
  });

  it('names its own ROME code, or the nearest', async () => {
    expect((await get('/fiches/teleconseiller')).text).toContain('>Code ROME D1408<');
    expect((await get('/fiches/superviseur')).text).toContain('>Proche du code ROME D1509<');
  });

  it('tells newer statements first, the old with their year, each with country and source', async () => {
    const { text } = await get('/fiches/teleconseiller');
    const places = ['Le bac suffit souvent.', 'On entre sans diplôme.', 'le bac+2 montait.'].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).toMatch(/<summary>Il y a longtemps\s: un point<\/summary>[^§]*vers 2007/);
    expect(text).toMatch(/le bac\+2 montait\.<\/li><\/ul><p class="says"><span class="tag country">France<\/span>/);
    expect(text).toContain('Office d’essai, date inconnue');
  });

  it('links every statement to its source, and says what a source does not tell', async () => {
    const { text } = await get('/fiches/teleconseiller');
    for (const [, number] of text.matchAll(/href="#source-(\d+)"/g)) expect(text).toContain(`id="source-${number}"`);
    expect(text).toContain('<dt>Date</dt><dd>inconnue</dd>');
    expect(text).toContain('<dt>Licence</dt><dd>non renseignée</dd>');
    expect(text).toContain('Ses projections pour 2015 sont de l’histoire.');
  });

  it('tells at its head which publications it is built on, and leads to their licence', async () => {
    const { text } = await get('/fiches/teleconseiller');
    const [, notice = ''] = /<p class="aside">(Sources?\s:[^<]*)<\/p>/.exec(text) ?? [];
    expect(notice).toMatch(/Portail v3 \(30 avril 2025\)\. Licence Ouverte 2\.0\. Ces données ont plus d’un an\.$/);
    expect(text).toContain('<a href="https://licence.example/ouverte" rel="license noopener noreferrer">');
    expect(text).toContain('<dt>Date</dt><dd>30 avril 2025, il y a plus d’un an</dd>');
  });

  it('has an anchor for each rubrique it shows, in the contents too', async () => {
    const { text } = await get('/fiches/teleconseiller');
    for (const id of [
      'activites',
      'competences',
      'qualites',
      'acces',
      'formations',
      'conditions',
      'salaire',
      'sources',
    ]) {
      expect(text).toContain(`id="${id}"`);
      expect(text).toContain(`href="#${id}"`);
    }
    expect(text).not.toContain('id="teletravail"');
  });

  it('shows a formation with what is known, and names what is not', async () => {
    const { text } = await get('/fiches/teleconseiller');
    expect(text).toContain('1er septembre 2026 – 18 décembre 2026 (complet)');
    expect(text).toMatch(/Non renseigné[^<]*: fiche du diplôme, conditions d’entrée, organisme, prix, financement\./);
  });

  it('escapes what the knowledge holds, and links no address that is not a page', async () => {
    const { text } = await get('/fiches/teleconseiller');
    expect(text).toContain('Un salaire &lt;b&gt;écrit&lt;/b&gt; &amp; « cité ».');
    expect(text).not.toContain('href="javascript:');
  });

  it('proposes near métiers for one it does not know', async () => {
    const { text } = await get('/fiches/teleconseillere');
    expect(text).toContain('href="/fiches/teleconseiller"');
  });
});
