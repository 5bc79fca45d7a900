import { EDITIONS } from './editions';
import type { FormId } from './types';

/** What a word of the forms can be in a table. */
export interface LabelUse {
  readonly form: FormId;
  readonly kind: 'row' | 'group' | 'caption' | 'column' | 'note' | 'head';
  /** Official wording. */
  readonly text: string;
}

/** Every label of every form and edition once, heads of label columns (信息内容) included. */
export function allLabels(): readonly LabelUse[] {
  const seen = new Map<string, LabelUse>();
  const add = (form: FormId, kind: LabelUse['kind'], text: string) => {
    const key = `${form} ${kind} ${text}`;
    if (text !== '' && !seen.has(key)) seen.set(key, { form, kind, text });
  };
  for (const edition of EDITIONS) {
    for (const form of Object.values(edition.forms)) {
      if (form.note) add(form.id, 'note', form.note);
      for (const block of form.blocks) {
        if (block.caption) add(form.id, 'caption', block.caption);
        for (const label of block.columnLabels) add(form.id, 'column', label);
        for (const line of block.lines) {
          for (const group of line.groups) add(form.id, 'group', group);
          add(form.id, 'row', line.label);
        }
        for (const head of block.head) for (const cell of head) add(form.id, 'head', cell.text);
      }
    }
  }
  return [...seen.values()];
}
