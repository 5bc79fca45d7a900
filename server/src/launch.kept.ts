import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledName, readIfThere } from './launch';

/** What the engine compiled of a bundle, kept in a folder of its own between one run and the next. */
export interface KeptCode {
  readonly read: () => Buffer | undefined;
  /** In place of what there was. Where that fails, the next start takes as long as this one. */
  readonly write: (code: Buffer) => void;
}

const DIGEST = 20;

export function keptCode(bundle: string, folder: string): KeptCode {
  // Of one version of the bundle: the engine itself compares nothing but the length.
  const { size, mtimeMs } = statSync(join(__dirname, `${bundle}.js`));
  const path = join(folder, compiledName(bundle, `-${size}-${Math.round(mtimeMs)}`));
  return {
    read: () => {
      const kept = readIfThere(path);
      const code = kept?.subarray(DIGEST);
      // A damaged file would end the server at every start.
      return code && kept?.subarray(0, DIGEST).equals(digestOf(code)) ? code : undefined;
    },
    write: (code) => {
      try {
        mkdirSync(folder, { recursive: true });
        for (const old of readdirSync(folder)) rmSync(join(folder, old), { force: true });
        const half = join(folder, String(process.pid));
        writeFileSync(half, Buffer.concat([digestOf(code), code]));
        renameSync(half, path);
      } catch {}
    },
  };
}

const digestOf = (code: Buffer): Buffer => createHash('sha1').update(code).digest();
