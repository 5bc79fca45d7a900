import { wordOf } from '../report/words';
import type { FormLine, TableForm } from '../spec/types';

/** The lines of a form as far as written rows are compared with them. */
export interface FormLines {
  readonly lines: readonly FormLine[];
  readonly prescribed: readonly Prescribed[];
  /** Folded label, and wording alone → index of the first line that has it. */
  readonly byLabel: ReadonlyMap<string, number>;
  readonly byWording: ReadonlyMap<string, number>;
  /** Of the line that has the most. */
  readonly mostFigures: number;
}

export interface Prescribed {
  readonly folded: string;
  readonly mark: string;
  readonly wording: string;
}

const cached = new WeakMap<TableForm, FormLines>();

export function formLines(form: TableForm): FormLines {
  const known = cached.get(form);
  if (known) return known;
  const lines = form.blocks.flatMap((block) => block.lines);
  const prescribed = lines.map(({ label }) => wordOf(label));
  const made = {
    lines,
    prescribed,
    byLabel: firstPlaces(prescribed.map(({ folded }) => folded)),
    byWording: firstPlaces(prescribed.map(({ wording }) => wording)),
    mostFigures: Math.max(...lines.map(({ cells }) => cells.length)),
  };
  cached.set(form, made);
  return made;
}

function firstPlaces(words: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  words.forEach((word, i) => {
    if (!places.has(word)) places.set(word, i);
  });
  return places;
}
