import type { Span } from '../../report/model';

export type FieldKind = 'Word 书签' | 'Word 域代码' | 'Word 引用失效';

/** A field or bookmark of Word that became visible text. */
export interface FieldResidue {
  readonly span: Span;
  readonly kind: FieldKind;
  readonly written: string;
}

const SWITCHES = '(?: {1,2}\\\\[*@#a-zA-Z](?: "[^"\\r\\n]{0,40}"| [A-Za-z]{1,20})?){0,6}';

const KINDS: readonly (readonly [kind: FieldKind, pattern: string])[] = [
  ['Word 书签', '\\[bookmark: ?[^\\]\\r\\n]{1,60}\\]|(?<![A-Za-z0-9_])_GoBack(?![A-Za-z0-9_])'],
  [
    'Word 域代码',
    `(?<![A-Za-z])HYPERLINK {1,2}(?:\\\\[a-z] {1,2})?"[^"\\r\\n]{0,300}"${SWITCHES}` +
      `|(?<![A-Za-z])(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME)(?: {1,2}\\\\[*@](?: "[^"\\r\\n]{0,40}"| [A-Za-z]{1,20}))+` +
      `|(?<![A-Za-z])TOC(?: {1,2}\\\\[a-z](?: "[^"\\r\\n]{0,20}")?)+` +
      `|(?<![A-Za-z])(?:PAGEREF|REF) _[A-Za-z]{3,9}\\d{1,12}${SWITCHES}` +
      `|(?<![A-Za-z])SEQ [\\p{L}]{1,10} \\\\\\* ARABIC`,
  ],
  [
    'Word 引用失效',
    '(?:错误|錯誤) ?[!！] ?(?:未找到引用源|未定义书签|未定義書籤|超链接引用无效|文档中没有指定样式的文字)[。.]?' +
      '|Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\\.?',
  ],
];

/** Fields and bookmarks of Word in a text, those of one kind in order. */
export function fieldResidue(text: string): readonly FieldResidue[] {
  return KINDS.flatMap(([kind, pattern]) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: written, index }) => ({
      span: { start: index, end: index + written.length },
      kind,
      written,
    })),
  );
}
