import { cellSpan } from '../../report/cell-places';
import { fold, splitMark } from '../../report/fold';
import { isOfIdeographs } from '../../report/ideographs';
import type { TableLayout } from '../../report/model';
import { type OfRange, remembering } from '../../report/remember';
import { withoutResidue } from '../../resolve/label-text';
import type { LabelKind, PairedLabel, ResolvedReport, ResolvedTable } from '../../resolve/model';
import type { Edit, Finding, Fix } from '../rule';
import { onDamagedLine } from './damage';
import { commonEnds } from './edits';
import { labelEdit } from './label-edit';
import { quote, tableName } from './names';
import { isInPieces } from './torn-labels';

/** `wrong`: other characters. `form`: only spaces, width or number mark. `none`: nothing to say, or another rule's business. */
type LabelFault = 'none' | 'form' | 'wrong' | 'truncated';

interface FaultyLabel {
  readonly table: ResolvedTable;
  readonly label: PairedLabel;
  readonly fault: Exclude<LabelFault, 'none'>;
}

/** Labels that differ from the form, in tables that could be read with confidence. */
export function* faultyLabels(resolved: ResolvedReport, kinds: readonly LabelKind[]): Generator<FaultyLabel> {
  // One converter made the whole text.
  const areWrapped = resolved.tables.some((table) => hasLayout(table, 'wrapped-lines'));
  for (const table of resolved.tables) {
    if (table.doubt) continue;
    const isDrawn = hasLayout(table, 'columns');
    for (const label of table.oddLabels()) {
      if (!kinds.includes(label.kind)) continue;
      const fault = labelFault(resolved, label);
      if (fault === 'none' || (fault === 'form' && isDrawn)) continue;
      if (fault !== 'form' && (isDrawn || areWrapped) && !(fault === 'wrong' && isWhole(label))) {
        if (isDrawn || !hasRoom(table, label)) continue;
      }
      if (fault !== 'form' && isInPieces(table, label)) continue;
      yield { table, label, fault };
    }
  }
}

const hasLayout = ({ sources }: ResolvedTable, id: TableLayout): boolean => sources.some(({ layout }) => layout === id);

/** In a text laid out with spaces, labels get torn: only one that begins and ends as it should, or is as long, is taken at its word. */
function isWhole({ kind, cell, official }: PairedLabel): boolean {
  const written = fold(cell.text);
  const wanted = fold(official);
  const hasSameEnds = written.at(0) === wanted.at(0) && written.at(-1) === wanted.at(-1);
  if (hasSameEnds && Math.abs(written.length - wanted.length) <= 2) return true;
  return (kind === 'row' || kind === 'column') && isAsLong(written, wanted);
}

const MOST_MISTYPED = 2;

/** All but a character or two in their places, the number among them. */
function isAsLong(written: string, wanted: string): boolean {
  if (written.length !== wanted.length || written.length < 3 * MOST_MISTYPED) return false;
  let mistyped = 0;
  for (let i = 0; i < written.length; i++) if (written[i] !== wanted[i]) mistyped++;
  return mistyped <= MOST_MISTYPED && splitMark(written).mark === splitMark(wanted).mark;
}

/** A column of the head has room for the label beside it, which is no shorter and whole, so it has for this one. */
function hasRoom({ labels }: ResolvedTable, { kind, cell }: PairedLabel): boolean {
  if (kind !== 'column') return false;
  const all = labels();
  const at = all.findIndex((label) => label.cell.start === cell.start);
  const isWider = (other: PairedLabel | undefined) =>
    other?.kind === 'column' &&
    other.verdict === 'same' &&
    !other.cell.pieces &&
    other.cell.text.length >= cell.text.length;
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    (isWider(before) && cell.start - (before?.cell.end ?? 0) === 1) ||
    (isWider(after) && (after?.cell.start ?? 0) - cell.end === 1)
  );
}

function labelFault(resolved: ResolvedReport, { cell, official, verdict }: PairedLabel): LabelFault {
  if (verdict === 'garbled' || verdict === 'same' || onDamagedLine(resolved, cell)) return 'none';
  // Bookmarks, rests of markup and pinyin have rules of their own (stray-field, stray-markup, stray-pinyin).
  const text = withoutResidue(cell.text);
  if (verdict === 'form') return shape(text) === shape(official) ? 'none' : 'form';
  return text !== cell.text && fold(text) === fold(official) ? 'none' : verdict;
}

/** What is left for the form of a label: the script, quotation marks and characters that cannot be seen are others' business. */
function shape(text: string): string {
  cachedShapes ??= remembering(shapeOf);
  return cachedShapes(text);
}

let cachedShapes: OfRange<string> | undefined;

function shapeOf(text: string): string {
  const bare = text.replace(/["'“”‘’「」『』＂＇]/g, '').replace(/[\u00a0\u00ad\u2000-\u200f\u2060\u3000\ufeff]/g, '');
  return Array.from(bare, (character) => (isOfIdeographs(character, '') ? '字' : character)).join('');
}

interface Wanted {
  readonly kinds: readonly LabelKind[];
  /** 行名 or 列名, for messages. */
  readonly noun: string;
}

/** Labels with wrong characters one by one; those that only differ in form as one finding a table. */
export function* mislabelled(resolved: ResolvedReport, wanted: Wanted): Generator<Finding> {
  const inForm = new Map<ResolvedTable, PairedLabel[]>();
  for (const { table, label, fault } of faultyLabels(resolved, wanted.kinds)) {
    if (fault === 'form') {
      const others = inForm.get(table);
      if (others) others.push(label);
      else inForm.set(table, [label]);
    }
    if (fault !== 'wrong') continue;
    const { cell, official } = label;
    const change = difference(cell.text, official);
    const message = `${wanted.noun}${quote(cell.text)}应为${quote(official)}${change && `：${change}`}`;
    yield labelFinding(resolved, table, label, message);
  }
  for (const [table, labels] of inForm) yield formFinding(resolved, table, labels, wanted.noun);
}

/** A finding on one label with the official wording as its fix. */
export function labelFinding(
  { report }: ResolvedReport,
  { form }: ResolvedTable,
  { cell, official }: PairedLabel,
  message: string,
): Finding {
  const edit = labelEdit(report.draft.text, cell, official);
  const fixes: Fix[] = edit
    ? [{ title: `改为${quote(official)}`, safety: 'safe', preferred: true, edits: [edit] }]
    : [];
  return {
    span: cellSpan(cell),
    message,
    about: { text: `${form.id}：${cell.text}→${official}` },
    fixes,
  };
}

function formFinding(
  { report }: ResolvedReport,
  table: ResolvedTable,
  labels: readonly PairedLabel[],
  noun: string,
): Finding {
  const [first, ...others] = labels as [PairedLabel, ...PairedLabel[]];
  const example = `${quote(first.cell.text)}应为${quote(first.official)}`;
  const edits: Edit[] = [];
  for (const { cell, official } of labels) {
    const edit = labelEdit(report.draft.text, cell, official);
    if (edit) edits.push(edit);
  }
  return {
    span: cellSpan(first.cell),
    severity: 'info',
    message:
      others.length === 0
        ? `${noun}${example}，只差空格、标点或序号写法`
        : `${tableName(table.form)}有 ${labels.length} 个${noun}的空格、标点或序号写法与表样不同，如${example}`,
    about: { text: `${table.form.id}：${labels.map(({ cell }) => cell.text).join('、')}` },
    related: others.map(({ cell, official }) => ({ span: cellSpan(cell), message: `应为${quote(official)}` })),
    fixes:
      edits.length === labels.length
        ? [{ title: formFixTitle(labels, noun), safety: 'safe', preferred: true, edits }]
        : [],
  };
}

const formFixTitle = (labels: readonly PairedLabel[], noun: string): string =>
  labels.length === 1 ? `改为${quote(labels[0]?.official ?? '')}` : `按表样改正 ${labels.length} 个${noun}`;

/** 漏“其”, 多“度” or “行”应为“性”: said of labels too long to compare at a glance. */
function difference(written: string, official: string): string {
  const LONG = 14;
  const SHORT = 6;
  if (official.length < LONG) return '';
  const { head, tail } = commonEnds(written, official);
  const surplus = written.slice(head, written.length - tail);
  const lacking = official.slice(head, official.length - tail);
  if (surplus.length > SHORT || lacking.length > SHORT) return '';
  if (surplus === '') return `漏${quote(lacking)}`;
  return lacking === '' ? `多${quote(surplus)}` : `${quote(surplus)}应为${quote(lacking)}`;
}
