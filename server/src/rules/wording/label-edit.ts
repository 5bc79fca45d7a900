import { fold } from '../../report/fold';
import { isIdeograph } from '../../report/ideographs';
import type { Cell } from '../../report/model';
import { type OfRange, remembering } from '../../report/remember';
import type { Edit } from '../rule';
import { commonEnds } from './edits';

/** A label as it is written, each character with its offset; line breaks within it and their padding left out. */
interface Written {
  readonly characters: readonly string[];
  readonly offsets: readonly number[];
}

/**
 * The smallest edit that gives a label its official wording. Undefined where the change would reach
 * across the places of a label that stands in several.
 */
export function labelEdit(text: string, cell: Cell, official: string): Edit | undefined {
  return isPlain(text, cell) ? plainEdit(cell, official) : editInPieces(text, cell, official);
}

/** In one place and on one line, and in the script of the form: the text of the cell is what is written. */
const isPlain = (text: string, { start, end, text: label, pieces }: Cell): boolean =>
  !pieces && end - start === label.length && text.startsWith(label, start) && !isInOtherScript(label);

function plainEdit({ start, end, text: label }: Cell, official: string): Edit {
  const { head, tail } = commonEnds(label, official);
  return {
    span: { start: start + head, end: end - tail },
    newText: official.slice(head, official.length - tail),
  };
}

/** Some of its characters are not those of the form, but stand for them. */
function isInOtherScript(label: string): boolean {
  cachedScripts ??= remembering(holdsOtherScript);
  return cachedScripts(label);
}

let cachedScripts: OfRange<boolean> | undefined;

const holdsOtherScript = (label: string): boolean =>
  [...label].some((character) => isIdeograph(character.codePointAt(0) ?? 0) && fold(character) !== character);

function editInPieces(text: string, cell: Cell, official: string): Edit | undefined {
  const { characters, offsets } = readLabel(text, cell);
  const wanted = inScriptOf(characters, official);
  const shorter = Math.min(characters.length, wanted.length);
  let head = 0;
  while (head < shorter && characters[head] === wanted[head]) head++;
  let tail = 0;
  while (tail < shorter - head && characters.at(-1 - tail) === wanted.at(-1 - tail)) tail++;

  const after = (index: number) => (offsets[index] ?? cell.start) + (characters[index]?.length ?? 0);
  const last = characters.length - tail - 1;
  const newText = wanted.slice(head, wanted.length - tail).join('');
  const inserts = last < head;
  const at = head > 0 ? after(head - 1) : cell.start;
  const span = inserts ? { start: at, end: at } : { start: offsets[head] ?? at, end: after(last) };
  if (cell.pieces && !cell.pieces.some((piece) => piece.start <= span.start && span.end <= piece.end)) return undefined;
  return { span, newText };
}

/**
 * The official wording with the characters that are written where they differ in script only, so that
 * a label of a Traditional draft changes where it is wrong and nowhere else.
 */
function inScriptOf(written: readonly string[], official: string): readonly string[] {
  const isHan = (character: string) => isIdeograph(character.codePointAt(0) ?? 0);
  const ideographs = written.filter(isHan);
  let at = 0;
  return [...official].map((character) => {
    const own = ideographs[at];
    if (own === undefined || !isHan(character) || fold(own) !== fold(character)) return character;
    at++;
    return own;
  });
}

function readLabel(text: string, cell: Cell): Written {
  const characters: string[] = [];
  const offsets: number[] = [];
  for (const piece of cell.pieces ?? [cell]) {
    let at = piece.start;
    for (const line of text.slice(piece.start, piece.end).split(/([\r\n]+)/)) {
      const padding = line.length - line.trimStart().length;
      let offset = at + padding;
      for (const character of line.trim()) {
        characters.push(character);
        offsets.push(offset);
        offset += character.length;
      }
      at += line.length;
    }
  }
  return { characters, offsets };
}
