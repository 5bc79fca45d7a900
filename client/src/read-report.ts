import * as vscode from 'vscode';
import { LONGEST_CHOSEN } from '../../server/src/lsp/protocol';

export interface Refused {
  readonly refused: 'gone' | 'unreadable' | 'tooLarge';
}

/** A character takes three bytes at most, but for rare ones. */
const MOST_BYTES = 3 * LONGEST_CHOSEN;

export async function readReport(uri: vscode.Uri): Promise<{ readonly text: string } | Refused> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES) return { refused: 'tooLarge' };
    const text = decode(await vscode.workspace.fs.readFile(uri));
    return text.length > LONGEST_CHOSEN ? { refused: 'tooLarge' } : { text };
  } catch (error) {
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { refused: isGone ? 'gone' : 'unreadable' };
  }
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** As the command line does: UTF-8 may have a scratch, a file with many is GB18030. */
function decode(bytes: Uint8Array): string {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  if (marked) return new TextDecoder(marked.encoding).decode(bytes);
  const text = new TextDecoder().decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  return lost * 10 > count(text, /[^\0-\x7f]/g) ? new TextDecoder('gb18030').decode(bytes) : text;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
