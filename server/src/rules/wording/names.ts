import { chineseOrdinal, SECTIONS } from '../../spec/sections';
import type { CellId, TableForm } from '../../spec/types';

const LONGEST = 60;
/** Most texts have none: white space that becomes one space, and marks that become single. */
const UNPLAIN = /[\s“”]/;

/** The text in Chinese quotation marks, those within it made single; what is too long for a message is cut in the middle. */
export function quote(text: string): string {
  const plain = UNPLAIN.test(text) ? text.replace(/\s+/g, ' ').replace(/“/g, '‘').replace(/”/g, '’') : text;
  return plain.length <= LONGEST ? `“${plain}”` : `“${shortened([...plain])}”`;
}

const shortened = (characters: readonly string[]): string =>
  (characters.length <= LONGEST ? characters : [...characters.slice(0, 40), '…', ...characters.slice(-15)]).join('');

/** 表二, 表三 or 表四, by the part of the report that the form belongs to. */
export function tableName(form: TableForm): string {
  const section = SECTIONS.find((candidate) => candidate.form === form.id);
  return `表${chineseOrdinal(section?.ordinal ?? 0)}`;
}

/** “（一）予以公开”, as the form has it. */
export const rowName = (form: TableForm, row: string): string => quote(form.rowNames[row] ?? row);

/** 自然人, as the form has it. */
export const columnName = (form: TableForm, column: string): string => form.columnNames[column] ?? column;

/** “（一）予以公开”自然人: a cell by its official row and column. */
export const cellName = (form: TableForm, { row, column }: CellId): string =>
  rowName(form, row) + columnName(form, column);

/** 多 3, 少 2: by how much a figure is more than it should be, or less. */
export const surplus = (difference: number): string => `${difference > 0 ? '多' : '少'} ${Math.abs(difference)}`;

/** The first few of many, and how many there are: 甲、乙、丙等 7 处. */
export function listed(names: readonly string[], unit: string): string {
  const SHOWN = 3;
  return names.length <= SHOWN + 1 ? names.join('、') : `${names.slice(0, SHOWN).join('、')}等 ${names.length} ${unit}`;
}
