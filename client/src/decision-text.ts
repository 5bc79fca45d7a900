import { type Decision, MOST_DECISIONS } from '../../server/src/lsp/protocol';

/**
 * The text of a decisions file with one more entry at its end; all else stays as it is, to the byte. Without a text
 * it is a new file. Undefined where the text is no list, or a full one.
 */
export function withDecision(text: string | undefined, decision: Decision): string | undefined {
  const entry = JSON.stringify(decision, null, 2).replaceAll('\n', '\n  ');
  if (text === undefined) return `[\n  ${entry}\n]\n`;
  const count = entriesIn(text);
  if (count === undefined || count >= MOST_DECISIONS) return undefined;
  const end = text.lastIndexOf(']');
  const before = text.slice(0, end).trimEnd();
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const added = `${count > 0 ? ',' : ''}\n  ${entry}\n`.replaceAll('\n', lineEnd);
  return before + added + text.slice(end);
}

function entriesIn(text: string): number | undefined {
  try {
    const list: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return Array.isArray(list) ? list.length : undefined;
  } catch {
    return undefined;
  }
}
