import type { Span } from '../../report/model';

export type FieldKind = 'Word 书签' | 'Word 域代码' | 'Word 引用失效';

/** A field or bookmark of Word that became visible text. */
export interface FieldResidue {
  readonly span: Span;
  readonly kind: FieldKind;
  readonly written: string;
}

const SWITCHES = '(?: {1,2}\\\\[*@#a-zA-Z](?: "[^"\\r\\n]{0,40}"| [A-Za-z]{1,20})?){0,6}';
/** What Word says where a reference leads nowhere; lines may be wrapped within it. */
const BROKEN_REFERENCES = ['未找到引用源', '未定义书签', '未定義書籤', '超链接引用无效', '文档中没有指定样式的文字'];

let cachedPatterns: readonly (readonly [kind: FieldKind, pattern: RegExp])[] | undefined;

function patterns() {
  cachedPatterns ??= [
    ['Word 书签', /\[bookmark:\s?[^\]]{1,60}\]|(?<![A-Za-z0-9_])_GoBack(?![A-Za-z0-9_])/gu],
    [
      'Word 域代码',
      new RegExp(
        `(?<![A-Za-z])HYPERLINK {1,2}(?:\\\\[a-z] {1,2})?"[^"\\r\\n]{0,300}"${SWITCHES}` +
          `|(?<![A-Za-z])(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME)(?: {1,2}\\\\[*@](?: "[^"\\r\\n]{0,40}"| [A-Za-z]{1,20}))+` +
          `|(?<![A-Za-z])TOC(?: {1,2}\\\\[a-z](?: "[^"\\r\\n]{0,20}")?)+` +
          `|(?<![A-Za-z])(?:PAGEREF|REF) _[A-Za-z]{3,9}\\d{1,12}${SWITCHES}` +
          `|(?<![A-Za-z])SEQ [\\p{L}]{1,10} \\\\\\* ARABIC`,
        'gu',
      ),
    ],
    [
      'Word 引用失效',
      new RegExp(
        `(?:错误|錯誤)\\s{0,2}[!！]\\s{0,2}(?:${BROKEN_REFERENCES.map(wrapped).join('|')})(?:\\s{0,2}[。.])?` +
          '|Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\\.?',
        'gu',
      ),
    ],
  ];
  return cachedPatterns;
}

const wrapped = (words: string): string => [...words].join('\\s{0,2}');

/** Fields and bookmarks of Word in a text, those of one kind in order. */
export function fieldResidue(text: string): readonly FieldResidue[] {
  return patterns().flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
      span: { start: index, end: index + written.length },
      kind,
      written,
    })),
  );
}
