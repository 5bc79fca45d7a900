import type { FormId, TableForm } from '../../../server/src/spec/types';
import { pick, type Random, type WrittenValues } from '../../support/logical-table';
import type { Block, CleanReport } from '../clean-report';
import type { Facts } from '../facts';

/**
 * One kind of fault. It is put into a clean report without any knowledge of how it is found; the two texts are
 * compared afterwards, and where they differ is where the fault stands.
 */
export interface Fault {
  /** The rule of the catalogue that names this fault. */
  readonly rule: string;
  /** What was done, in a few words: 数字改错一位. */
  readonly what: string;
  /** True where nothing else can be right: these count for the goals. Others are shown beside them. */
  readonly isCertain: boolean;
  /** True for what is lacking: no place in the text shows it. */
  readonly isLack?: boolean;
  /** True where no fix can know what stood there: a number that is masked. */
  readonly isBeyondRepair?: boolean;
  /** Undefined where this report has no place for it. */
  readonly make: (report: CleanReport, random: Random) => Pair | undefined;
}

/** The same report right and wrong; `edit` changes the wrong text after it is written. */
export interface Pair {
  readonly right: CleanReport;
  readonly wrong: WrongReport;
  readonly edit?: (text: string) => string | undefined;
}

/** A report whose tables may be written by another form, with anything in their cells. */
export interface WrongReport extends Omit<CleanReport, 'facts'> {
  readonly facts: Omit<Facts, 'tables'> & { readonly tables: Readonly<Record<FormId, WrittenValues>> };
}

export const withBlocks = (report: CleanReport, blocks: readonly Block[]): CleanReport => ({ ...report, blocks });

/** Wrong in its words alone. */
export function reworded(report: CleanReport, change: (block: Block) => Block | undefined): Pair | undefined {
  let isChanged = false;
  const blocks = report.blocks.map((block) => {
    const changed = isChanged ? undefined : change(block);
    if (changed) isChanged = true;
    return changed ?? block;
  });
  return isChanged ? { right: report, wrong: withBlocks(report, blocks) } : undefined;
}

/** The first paragraph that has these words gets others. */
export function replaced(report: CleanReport, from: string | RegExp, to: string): Pair | undefined {
  return reworded(report, (block) => {
    if (block.kind !== 'paragraph') return undefined;
    const text = block.text.replace(from, to);
    return text === block.text ? undefined : { ...block, text };
  });
}

/** A sentence at the end of one of the long paragraphs of part 一, right in one report and wrong in the other. */
export function withSentence(report: CleanReport, random: Random, right: string, wrong: string): Pair | undefined {
  const at = pick(random, longParagraphs(report));
  if (at === undefined) return undefined;
  const put = (sentence: string) =>
    withBlocks(
      report,
      report.blocks.map((block, i) =>
        i === at && block.kind === 'paragraph' ? { ...block, text: block.text + sentence } : block,
      ),
    );
  return { right: put(right), wrong: put(wrong) };
}

/** Indices of the paragraphs of part 一 that are more than a sub-heading. */
function longParagraphs({ blocks }: CleanReport): readonly (number | undefined)[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.ordinal === 1);
  const to = blocks.findIndex((block) => block.kind === 'heading' && block.ordinal === 2);
  const found = blocks.flatMap((block, i) =>
    i > from && i < to && block.kind === 'paragraph' && block.text.endsWith('。') && block.text.length > 20 ? [i] : [],
  );
  return found.length > 0 ? found : [undefined];
}

/** Other words for what stands in the written text once; undefined where it does not, or is broken over lines. */
export const retyped = (report: CleanReport, from: string, to: string): Pair => ({
  right: report,
  wrong: report,
  edit: (text) => (text.split(from).length === 2 ? text.replace(from, () => to) : undefined),
});

/** One cell of a table written otherwise. */
export function withCell(
  report: CleanReport,
  form: FormId,
  row: string,
  column: string,
  value: number | string,
): Pair | undefined {
  const { tables } = report.facts;
  const own = tables[form][row];
  if (!own || own[column] === undefined || own[column] === value) return undefined;
  return withTable(report, form, { ...tables[form], [row]: { ...own, [column]: value } });
}

export function withTable(report: CleanReport, form: FormId, values: WrittenValues): Pair {
  const { facts } = report;
  return { right: report, wrong: { ...report, facts: { ...facts, tables: { ...facts.tables, [form]: values } } } };
}

/** A table written by a form that is not the official one. */
export function withForm(report: CleanReport, form: TableForm, values?: WrittenValues): Pair {
  const { facts } = report;
  const edition = { ...facts.edition, forms: { ...facts.edition.forms, [form.id]: form } };
  const tables = values ? { ...facts.tables, [form.id]: values } : facts.tables;
  return { right: report, wrong: { ...report, facts: { ...facts, edition, tables } } };
}
