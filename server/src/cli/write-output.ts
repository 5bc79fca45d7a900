import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Piece } from './ending';
import { errorCode } from './read-file';
import { Refusal } from './refusal';
import type { WordList } from './words';

const STANDARD_OUTPUT = 1;
/** Pieces are gathered up to about this length: a call of the system costs as much as many of them. */
const GATHERED = 65_536;

/**
 * Writes a result to standard output. Into a file or a pipe it goes at once, because the stream of Node
 * takes as long to load as a draft to check. A reader that has seen enough (`| head`) is no failure.
 * Tells whether all is written when it returns.
 */
export function writeOutput(pieces: readonly Piece[], said: WordList): boolean {
  let isStream = !isFileOrPipe();
  try {
    for (const bytes of gathered(pieces)) {
      const written = isStream ? 0 : writeAtOnce(bytes);
      if (written === bytes.length) continue;
      isStream = true;
      writeToStream(bytes.subarray(written), said);
    }
  } catch (error) {
    if (errorCode(error) !== 'EPIPE') throw new Refusal(said.unwritable(said.standardOutput, errorCode(error)));
  }
  return !isStream;
}

/** Whether output to a terminal may be coloured. */
export const isTerminal = (): boolean => !isFileOrPipe() && process.stdout.isTTY === true;

/** Whether output can be written without waiting for anybody. */
function isFileOrPipe(): boolean {
  try {
    const stats = fstatSync(STANDARD_OUTPUT);
    if (stats.isCharacterDevice()) return stats.rdev === statSync(devNull).rdev;
    return stats.isFile() || stats.isFIFO();
  } catch {
    return false;
  }
}

function* gathered(pieces: readonly Piece[]): Iterable<Uint8Array> {
  let together: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    together.push(bytes);
    length += bytes.length;
    if (length < GATHERED) continue;
    yield Buffer.concat(together);
    together = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(together);
}

/** How many bytes were written: not all where the owner of a pipe does not let us wait for it. */
function writeAtOnce(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(STANDARD_OUTPUT, bytes, at);
    } catch (error) {
      if (errorCode(error) === 'EAGAIN') return at;
      throw error;
    }
  }
  return at;
}

function writeToStream(bytes: Uint8Array, said: WordList): void {
  const { stdout } = process;
  if (stdout.listenerCount('error') === 0) {
    stdout.on('error', (error) => {
      const code = errorCode(error);
      if (code !== 'EPIPE') process.stderr.write(`${said.unwritable(said.standardOutput, code)}\n`);
      process.exit(code === 'EPIPE' ? process.exitCode : 2);
    });
  }
  stdout.write(bytes);
}
