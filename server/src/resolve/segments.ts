import type { Row, Table } from '../report/model';
import { isOnly, KIND, type Word } from '../report/words';
import type { FormId } from '../spec/types';
import { nameOf, type RowShape, type RowWords, shapeOf, wordsOf } from './row-shape';

/** Rows of one region that belong to one official table. */
export interface Segment {
  readonly form: FormId;
  readonly source: Table;
  readonly rows: readonly RowShape[];
  /** The labels of rows of figures that are spelled as in the form, without their numbers. */
  readonly labels: readonly string[];
  readonly hasHead: boolean;
}

/** Sorts the rows of a region by the form whose words they hold; a row without any goes with its neighbour. */
export function segmentsOf(source: Table): Segment[] {
  const words = source.rows.map(wordsOf);
  const votes = words.map(formOf);
  const first = votes.find((vote) => vote !== undefined);
  if (!first) return [];
  let form: FormId = first;
  const segments: Segment[] = [];
  let rows: RowShape[] = [];
  for (let i = 0; i < source.rows.length; i++) {
    const vote = votes[i] ?? form;
    if (vote !== form) {
      segments.push(segmentOf(form, source, rows));
      form = vote;
      rows = [];
    }
    rows.push(shapeOf(source, source.rows[i] as Row, words[i] as RowWords));
  }
  segments.push(segmentOf(form, source, rows));
  return segments;
}

function segmentOf(form: FormId, source: Table, rows: readonly RowShape[]): Segment {
  const labels: string[] = [];
  let hasHead = false;
  for (const shape of rows) {
    const name = shape.kind === 'figures' ? nameOf(shape) : undefined;
    if (name?.uses.some((use) => use.kind === 'row' && use.form === form)) labels.push(name.wording);
    hasHead ||= shape.words.some(isHead);
  }
  return { form, source, rows, labels, hasHead };
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
