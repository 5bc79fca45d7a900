import { wordOf } from '../report/words';
import { EDITIONS } from '../spec/editions';
import type { Edition, FormId, TableForm } from '../spec/types';
import { nameOf, type RowShape } from './row-shape';

/** The edition whose words a table has; undefined where it has none that tell them apart. */
export function editionOfTable(form: FormId, rows: readonly RowShape[]): Edition | undefined {
  if (form === 'reviews') return undefined;
  const telling = tellingWords(form);
  const columns = new Set<string>();
  const lines = new Set<string>();
  for (const shape of rows) {
    for (const { wording } of shape.words) if (telling.columns.has(wording)) columns.add(wording);
    const name = shape.kind === 'figures' ? nameOf(shape) : undefined;
    if (name && telling.lines.has(name.wording)) lines.add(name.wording);
  }
  return leading(columns, telling.columns) ?? leading(lines, telling.lines);
}

/** The edition that has the most of these words; undefined where two have as many. */
function leading(written: ReadonlySet<string>, telling: ReadonlyMap<string, Edition>): Edition | undefined {
  if (written.size === 0) return undefined;
  const points = new Map<Edition, number>();
  for (const word of written) {
    const edition = telling.get(word);
    if (edition) points.set(edition, (points.get(edition) ?? 0) + 1);
  }
  const most = Math.max(...points.values());
  const best = [...points].filter(([, count]) => count === most);
  return best.length === 1 ? best[0]?.[0] : undefined;
}

/** Words that one edition's form alone has, with that edition. */
interface TellingWords {
  readonly columns: ReadonlyMap<string, Edition>;
  readonly lines: ReadonlyMap<string, Edition>;
}

let cached: Map<FormId, TellingWords> | undefined;

function tellingWords(form: FormId): TellingWords {
  cached ??= new Map();
  const known = cached.get(form);
  if (known) return known;
  const words = { columns: distinctive(form, columnWords), lines: distinctive(form, lineWords) };
  cached.set(form, words);
  return words;
}

function distinctive(form: FormId, wordsOf: (form: TableForm) => readonly string[]): ReadonlyMap<string, Edition> {
  return new Map(
    EDITIONS.flatMap((edition) => {
      const others = new Set(
        EDITIONS.filter((other) => other !== edition).flatMap((other) => wordsOf(other.forms[form])),
      );
      return wordsOf(edition.forms[form]).flatMap((word) => (others.has(word) ? [] : [[word, edition] as const]));
    }),
  );
}

function columnWords(form: TableForm): readonly string[] {
  return form.blocks.flatMap((block) => block.columnLabels.map(wording));
}

/** （六）其他处理 is a line in 2019 and the name of a group in 2021: only names of lines count. */
function lineWords(form: TableForm): readonly string[] {
  return form.blocks.flatMap((block) => block.lines.map((line) => wording(line.label)));
}

function wording(label: string): string {
  return wordOf(label).wording;
}
