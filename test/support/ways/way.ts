import type { TableForm } from '../../../server/src/spec/types';
import type { GridRow } from '../form-grid';
import type { Random } from '../logical-table';

/** One way of writing a table that real drafts have: what a program makes of the table of a form. */
export interface Way {
  readonly name: string;
  /** The ending under which such a draft is read. */
  readonly ending: 'txt' | 'md' | 'html';
  /** True where a blank cell leaves nothing behind that shows it. */
  readonly hidesBlanks?: boolean;
  readonly write: (rows: readonly GridRow[], random: Random, form: TableForm) => string;
}

/** 商业企业 in two halves, as the narrow columns of the form break it. */
export function halved(text: string, by: string): string {
  return text.replace(
    /^(商业|科研|社会公益|法律服务|结果|其他|尚未)(企业|机构|组织|维持|纠正|结果|审结)$/,
    (_, first, second) => `${first}${by}${second}`,
  );
}

/** A label broken at so many places; a figure stays whole. */
export function brokenUp(text: string, by: string, random: Random): string {
  if (text.length < 6) return text;
  const at = 2 + Math.floor(random() * (text.length - 3));
  return text.slice(0, at) + by + text.slice(at);
}

/** Pieces of at most `most` characters. */
export function wrapped(text: string, most: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / most) }, (_, i) => text.slice(i * most, (i + 1) * most));
}
