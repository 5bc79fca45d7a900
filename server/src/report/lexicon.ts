import { allLabels, type LabelUse } from '../spec/labels';
import { fold, splitMark } from './fold';

/** The words of the forms, folded, to tell a cell from prose. */
export interface Lexicon {
  /** Folded label, with and without its number mark → what it can be. */
  readonly uses: ReadonlyMap<string, readonly LabelUse[]>;
  /** Beginnings and ends of labels, two characters or more: what is left when a line breaks inside one. */
  readonly pieces: ReadonlySet<string>;
}

let cached: Lexicon | undefined;

export function lexicon(): Lexicon {
  if (cached) return cached;
  const uses = new Map<string, LabelUse[]>();
  const pieces = new Set<string>();
  for (const label of allLabels()) {
    const folded = fold(label.text);
    for (const key of new Set([folded, splitMark(folded).wording])) {
      const known = uses.get(key);
      if (known) known.push(label);
      else uses.set(key, [label]);
      for (let n = 2; n < key.length; n++) {
        pieces.add(key.slice(0, n));
        pieces.add(key.slice(-n));
      }
    }
  }
  cached = { uses, pieces };
  return cached;
}

/** What a cell's text can be in a form: looked up as written, then without its number mark, then without a note after it. */
export function labelUses(folded: string, wording = splitMark(folded).wording): readonly LabelUse[] {
  const exact = exactUses(folded, wording);
  return exact.length > 0 || !folded.endsWith(')') ? exact : exactUses(withoutNote(folded));
}

function exactUses(folded: string, wording = splitMark(folded).wording): readonly LabelUse[] {
  const { uses } = lexicon();
  return uses.get(folded) ?? uses.get(wording) ?? [];
}

/** A folded label without the note that somebody added to it: 规范性文件(指有正式文号的文件). */
export function withoutNote(folded: string): string {
  const bracket = folded.endsWith(')') ? folded.lastIndexOf('(') : -1;
  const note = folded.slice(bracket + 1, -1);
  return bracket < 1 || note.includes(')') || NUMBER.test(note) ? folded : folded.slice(0, bracket);
}

/** （一） after a label begins the next one. */
const NUMBER = /^[一二三四五六七八九十\d]{1,3}$/;

/** True where a label of the form has a note after it that is not the form's own. */
export function isAnnotated(folded: string): boolean {
  return folded.endsWith(')') && exactUses(folded).length === 0 && exactUses(withoutNote(folded)).length > 0;
}
