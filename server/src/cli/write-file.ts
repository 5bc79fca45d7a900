import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { encodeText } from './encoding';
import type { Piece } from './ending';
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

/** Refuses what would not come out as it was: a link would become a file, and read-only is meant so, for root too. */
export function assertReplaceable(path: string, said: WordList): void {
  const stats = statsOf(path, said);
  if (stats.isSymbolicLink()) throw new Refusal(said.link(path));
  if (!stats.isFile()) throw new Refusal(said.notFile(path));
  if ((stats.mode & 0o222) === 0) throw new Refusal(said.readOnly(path));
  for (const place of [path, dirname(path)]) {
    try {
      accessSync(place, constants.W_OK);
    } catch (error) {
      throw new Refusal(said.unwritable(place, errorCode(error)));
    }
  }
}

/** Replaces a file at once: whoever reads it sees the old text or the new one, never half of it. */
export function replaceFile(path: string, bytes: Uint8Array, said: WordList): void {
  const part = join(dirname(path), `.nianbao-${process.pid}-${Date.now().toString(36)}.part`);
  const stats = statsOf(path, said);
  try {
    writePart(part, bytes, stats);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new Refusal(said.unwritable(path, errorCode(error)));
  }
}

/** On the disk before it takes the place of the old file, and with that one's owner and permissions. */
function writePart(part: string, bytes: Uint8Array, { mode, uid, gid }: Stats): void {
  const file = openSync(part, 'wx');
  try {
    writeFileSync(file, bytes);
    keepOwner(file, uid, gid);
    fchmodSync(file, mode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only root may give a file away; whoever may not writes a file of his own. */
function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    return;
  }
}

function statsOf(path: string, said: WordList): Stats {
  try {
    return lstatSync(path);
  } catch (error) {
    throw new Refusal(said.unwritable(path, errorCode(error)));
  }
}

export function writeResult(path: string, result: readonly Piece[], said: WordList): void {
  try {
    const file = openSync(path, 'w');
    try {
      for (const piece of result) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new Refusal(said.unwritable(path, errorCode(error)));
  }
}
