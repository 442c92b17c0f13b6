import { Transform } from 'node:stream';
import { ImportError } from './import-error.ts';

/** Encodings in which sources are known to come. */
export type FileEncoding = 'utf-8' | 'windows-1252';

/** Turns bytes into text. A byte that is none of the encoding stops it, with its place: never a replacement sign. */
export function decodeStrictly(encoding: FileEncoding, where: string, onProgress?: (bytes: number) => void): Transform {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let read = 0;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      const place = bytes === undefined ? 'its end' : `bytes ${read} to ${read + bytes.length}`;
      throw new ImportError(
        [`${where}: is not ${encoding.toUpperCase()} at ${place}, expected ${encoding.toUpperCase()}.`],
        {
          cause,
        },
      );
    }
  };
  return new Transform({
    readableObjectMode: false,
    encoding: 'utf8',
    transform(chunk: Buffer, _encoding, done) {
      try {
        const text = decode(chunk);
        read += chunk.length;
        onProgress?.(chunk.length);
        done(null, text);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
    flush(done) {
      try {
        done(null, decode());
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}
