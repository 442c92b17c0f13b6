import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import english from '../../../../locales/en/teams-app.json' with { type: 'json' };
import french from '../../../../locales/fr/teams-app.json' with { type: 'json' };
import { createManifest, createStrings, englishFile, iconFiles, type PackageSettings } from './manifest.ts';

/** The same settings give the same bytes: a zip else holds the hour at which it was made, and the zone. */
const dated = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** The app package that an administrator gives to Teams: a zip of the manifest, its English strings and two icons. */
export async function createPackage(settings: PackageSettings): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(encode(createManifest(settings, french)), 'manifest.json', dated);
  zip.addBuffer(encode(createStrings(settings, french, english)), englishFile, dated);
  for (const file of Object.values(iconFiles)) zip.addBuffer(readIcon(file), file, dated);
  zip.end();
  return buffer(zip.outputStream);
}

function encode(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function readIcon(file: string): Buffer {
  return readFileSync(new URL(`icons/${file}`, import.meta.url));
}
