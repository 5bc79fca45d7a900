import type { LspClient } from '../../test/support/lsp-client';
import { timedWait } from './clock';

/** One change of a document, as an editor sends it. */
interface Change {
  readonly line: number;
  readonly character: number;
  /** How many characters are replaced. */
  readonly length: number;
  readonly text: string;
}

/** Somebody who types into an open document and waits for what the server says after every key. */
export interface Writer {
  /** Milliseconds from a change to the diagnostics of the changed text. */
  readonly type: () => Promise<number>;
}

export function createWriter(client: LspClient, uri: string, text: string): Writer {
  const changes = changesOf(text);
  let version = 1;
  let resultId: string | undefined;
  const at = (): Change => {
    const change = changes[(version - 1) % changes.length];
    if (!change) throw new Error('nothing to change');
    return change;
  };
  return {
    type: () => {
      version++;
      const { line, character, length, text } = at();
      const range = { start: { line, character }, end: { line, character: character + length } };
      return timedWait(async () => {
        const sent = client.change(uri, version, [{ range, text }]);
        const report = await client.pull(uri, resultId);
        await sent;
        resultId = report.resultId;
      });
    },
  };
}

const PLACES = 12;

/** In paragraphs a character is typed and deleted, in cells a figure changed and changed back; all over the text. */
function changesOf(text: string): readonly Change[] {
  const lines = text.split('\n');
  const numbered = lines.map((content, line) => ({ content, line }));
  const prose = spread(numbered.filter(({ content }) => content.length > 40 && !/[\t|]/.test(content)));
  const cells = spread(numbered.filter(({ content }) => /^\t0$/.test(content)));
  return [
    ...prose.flatMap(({ content, line }) => {
      const character = content.length >> 1;
      return [
        { line, character, length: 0, text: '政' },
        { line, character, length: 1, text: '' },
      ];
    }),
    ...cells.flatMap(({ line }) => [
      { line, character: 1, length: 1, text: '3' },
      { line, character: 1, length: 1, text: '0' },
    ]),
  ];
}

const spread = <T>(items: readonly T[]): readonly T[] =>
  items.filter((_, i) => i % Math.max(1, Math.floor(items.length / PLACES)) === 0).slice(0, PLACES);
