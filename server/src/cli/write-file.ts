import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { encodeText } from './encoding';
import { errorCode, type TextFile } from './read-file';
import { Refusal } from './refusal';
import type { WordList } from './words';

/**
 * The bytes of a changed text in the encoding of its file. Refused where the file's own text would not
 * come out as the bytes it was read from: then something that the user did not ask for would change.
 */
export function encodeLike(file: TextFile, path: string, text: string, said: WordList): Buffer {
  const encoded = encodeText(text, file.encoding);
  if (!encoded || !encodeText(file.text, file.encoding)?.equals(file.bytes)) throw new Refusal(said.lossy(path));
  return encoded;
}

/** Replaces a file at once: whoever reads it sees the old text or the new one, never half of it. */
export async function replaceFile(path: string, bytes: Buffer, said: WordList): Promise<void> {
  let part: string | undefined;
  try {
    await access(path, constants.W_OK);
    const target = await realpath(path);
    const { mode } = await stat(target);
    part = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
    await writeFile(part, bytes, { flag: 'wx' });
    await chmod(part, mode);
    await rename(part, target);
  } catch (error) {
    if (part !== undefined) await rm(part, { force: true });
    throw new Refusal(said.unwritable(path, errorCode(error)));
  }
}

export async function writeResult(path: string, result: string | Buffer, said: WordList): Promise<void> {
  try {
    await writeFile(path, result);
  } catch (error) {
    throw new Refusal(said.unwritable(path, errorCode(error)));
  }
}
