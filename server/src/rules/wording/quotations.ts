const LONGEST = 40;

/** Within “” or 《》: words of another text, or a document's name. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const line = before.lastIndexOf('\n');
  return (
    before.lastIndexOf('“') > Math.max(before.lastIndexOf('”'), line) ||
    before.lastIndexOf('《') > Math.max(before.lastIndexOf('》'), line)
  );
}
