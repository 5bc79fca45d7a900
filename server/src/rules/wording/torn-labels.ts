import { fold } from '../../report/fold';
import type { PairedLabel, ResolvedTable } from '../../resolve/model';

/** A label is whole where the cells around have what it lacks: 商业 | 科研 over 企业 | 机构, or a character a line. */
export function isInPieces({ sources, labels }: ResolvedTable, { cell, official }: PairedLabel): boolean {
  const whole = fold(official);
  const own = fold(cell.text);
  if (own.length >= whole.length || !whole.includes(own)) return false;
  const others = new Set(
    labels()
      .filter((label) => label.official !== official)
      .map((label) => label.cell.start),
  );
  const lacking = [...whole.replace(own, '')];
  for (const { rows } of sources) {
    for (const { text, start } of rows.flatMap(({ cells }) => cells)) {
      if (start === cell.start || others.has(start) || text.length >= whole.length) continue;
      const piece = fold(text);
      if (piece !== '' && whole.includes(piece)) takeAll(lacking, piece);
    }
  }
  return lacking.length === 0;
}

function takeAll(lacking: string[], piece: string): void {
  for (const character of piece) {
    const at = lacking.indexOf(character);
    if (at >= 0) lacking.splice(at, 1);
  }
}
