import type { Table } from '../report/model';
import { isOnly, KIND, type Word } from '../report/words';
import type { Edition, FormId } from '../spec/types';
import { type KnownTable, knownTable } from './known-tables';
import { nameOf, type RowShape, type RowWords, shapeOf, wordsOf } from './row-shape';
import { editionOfTable } from './table-edition';

/** Rows of one region that belong to one official table. */
export interface Segment {
  readonly source: Table;
  readonly outline: Outline;
  /** Its rows taken apart; undefined where its outline was known, because then they are mostly not asked for. */
  readonly shapes: readonly RowShape[] | undefined;
  /** Undefined where the segment is not a whole table that may come again. */
  readonly known: KnownTable | undefined;
}

/** What a segment says of itself. */
export interface Outline {
  readonly form: FormId;
  /** Numbers of its rows, `to` not included. */
  readonly from: number;
  readonly to: number;
  /** The labels of rows of figures that are spelled as in the form, without their numbers. */
  readonly labels: readonly string[];
  readonly hasHead: boolean;
  readonly hasLongRow: boolean;
  readonly edition: Edition | undefined;
}

/** Sorts the rows of a region by the form whose words they hold; a row without any goes with its neighbour. */
export function addSegments(source: Table, segments: Segment[]): void {
  const known = knownTable(source);
  if (known?.outlines) {
    const whole = known.outlines.length === 1 ? known : undefined;
    for (const outline of known.outlines) segments.push({ source, outline, shapes: undefined, known: whole });
    return;
  }
  const parts = takeApart(source);
  if (known) known.outlines = parts.map(({ outline }) => outline);
  const whole = parts.length === 1 ? known : undefined;
  for (const { outline, shapes } of parts) segments.push({ source, outline, shapes, known: whole });
}

/** The rows of a segment taken apart. */
export function shapesIn({ source, outline, shapes }: Segment): readonly RowShape[] {
  return shapes ?? source.rows.slice(outline.from, outline.to).map((row) => shapeOf(source, row, wordsOf(row)));
}

type Part = Pick<Segment, 'outline' | 'shapes'>;

function takeApart(source: Table): readonly Part[] {
  const words = source.rows.map(wordsOf);
  const votes = words.map(formOf);
  const first = votes.find((vote) => vote !== undefined);
  if (!first) return [];
  const parts: Part[] = [];
  let form: FormId = first;
  let shapes: RowShape[] = [];
  source.rows.forEach((row, i) => {
    const vote = votes[i] ?? form;
    if (vote !== form) {
      parts.push({ outline: outlineOf(form, shapes, i), shapes });
      form = vote;
      shapes = [];
    }
    shapes.push(shapeOf(source, row, words[i] as RowWords));
  });
  parts.push({ outline: outlineOf(form, shapes, source.rows.length), shapes });
  return parts;
}

const FIGURES_OF_REVIEWS = 10;

function outlineOf(form: FormId, shapes: readonly RowShape[], to: number): Outline {
  const labels: string[] = [];
  for (const shape of shapes) {
    const name = shape.kind === 'figures' ? nameOf(shape) : undefined;
    if (name?.uses.some((use) => use.kind === 'row' && use.form === form)) labels.push(name.wording);
  }
  return {
    form,
    from: to - shapes.length,
    to,
    labels,
    hasHead: shapes.some(({ words }) => words.some(isHead)),
    hasLongRow: shapes.some(({ kind, values }) => kind === 'figures' && values.length >= FIGURES_OF_REVIEWS),
    edition: editionOfTable(form, shapes),
  };
}

/** A head that is no label of a row as well: 其他 and 总计 are both. */
function isHead(word: Word): boolean {
  return isOnly(word, KIND.caption | KIND.column | KIND.head | KIND.note);
}

/** Characters: 其他 alone, a piece of 其他结果, does not tell table 三 from table 四. */
const LEAST_WEIGHT = 3;

interface Vote {
  readonly form: FormId;
  weight: number;
}

/** The form that alone has the words of this row. */
function formOf(words: RowWords): FormId | undefined {
  const telling = words.filter((word) => word?.form !== undefined);
  const [only] = telling;
  if (telling.length < 2) return only && only.wording.length >= LEAST_WEIGHT ? only.form : undefined;
  const votes: Vote[] = [];
  const counted = new Set<string>();
  for (const word of telling) {
    if (!word?.form || counted.has(word.folded)) continue;
    const { form, folded, wording } = word;
    counted.add(folded);
    const vote = votes.find((one) => one.form === form);
    if (vote) vote.weight += wording.length;
    else votes.push({ form, weight: wording.length });
  }
  const best = votes.reduce<Vote | undefined>(
    (most, vote) => (most && most.weight >= vote.weight ? most : vote),
    undefined,
  );
  return best && best.weight >= LEAST_WEIGHT ? best.form : undefined;
}
