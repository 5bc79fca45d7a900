import type { Span } from '../report/model';
import { apart } from './apart';
import { type ForeignPattern, placesOf } from './foreign-patterns';
import type { ResolvedReport } from './model';
import { textSignsOf } from './signs';

export type FieldKind = 'Word 书签' | 'Word 对象' | 'Word 域代码' | 'Word 引用失效';

/** A field or bookmark of Word that became visible text. */
export interface FieldResidue {
  readonly span: Span;
  readonly kind: FieldKind;
  readonly written: string;
}

const SWITCHES = String.raw`(?: {1,2}\\[*@#a-zA-Z](?: "[^"\r\n]{0,40}"| [A-Za-z]{1,20})?){0,6}`;
/** Codes of fields, without the braces around them. */
const CODES: readonly string[] = [
  String.raw`HYPERLINK {1,2}(?:\\[a-z] {1,2})?"[^"\r\n]{0,300}"${SWITCHES}`,
  String.raw`INCLUDEPICTURE {1,2}"[^"\r\n]{0,300}"${SWITCHES}`,
  String.raw`(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME)(?: {1,2}\\[*@](?: "[^"\r\n]{0,40}"| [A-Za-z]{1,20})){1,20}`,
  String.raw`TOC(?: {1,2}\\[a-z](?: "[^"\r\n]{0,20}")?){1,20}`,
  String.raw`(?:PAGEREF|REF) _[A-Za-z]{3,9}\d{1,12}${SWITCHES}`,
  String.raw`SEQ \p{L}{1,10} \\\* ARABIC`,
  String.raw`EMBED [A-Z][A-Za-z]{1,20}\.[A-Za-z]{1,20}\.\d{1,2}${SWITCHES}`,
  String.raw`EQ \\o\\ac\([^()\r\n]{1,8}\)`,
  '(?:FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|MACROBUTTON)(?![A-Za-z])',
  String.raw`(?:SHAPE )?\\\* MERGEFORMAT`,
];
/** What Word says where a reference leads nowhere; lines may be wrapped within it. */
const BROKEN_REFERENCES = ['未找到引用源', '未定义书签', '未定義書籤', '超链接引用无效', '文档中没有指定样式的文字'];

let cachedPatterns: readonly ForeignPattern<FieldKind>[] | undefined;

function patterns(): readonly ForeignPattern<FieldKind>[] {
  cachedPatterns ??= [
    {
      kind: 'Word 书签',
      signs: [
        ['[', ['[bookmark']],
        ['_', ['_']],
      ],
      begins: ['[bookmark', '_', 'OLE_LINK'],
      pattern:
        /\[bookmark:\s?[^\]]{1,60}\]|(?<![A-Za-z0-9_])(?:_GoBack|_(?:Toc|Ref|Hlk)\d{6,12}|OLE_LINK\d{1,3})(?![A-Za-z0-9_])/uy,
    },
    {
      kind: 'Word 对象',
      signs: [['[', ['[']]],
      begins: ['['],
      pattern:
        /\[(?:image|picture|drawing|shape|textbox|object|footnote|endnote|comment|hyperlink):\s?[^\]]{1,60}\]/iuy,
    },
    {
      kind: 'Word 域代码',
      signs: [
        ['\\', ['\\']],
        ['"', ['HYPERLINK', 'INCLUDEPICTURE']],
        ['_', ['REF _']],
        ['M', ['EMBED', 'FORM', 'MACROBUTTON']],
      ],
      pattern: new RegExp(`(?:\\{ ?)?(?<![A-Za-z])(?:${CODES.join('|')})(?: ?\\})?`, 'gu'),
    },
    {
      kind: 'Word 引用失效',
      signs: [
        ['!', ['错误', '錯誤', 'Error!']],
        ['！', ['错误', '錯誤']],
      ],
      pattern: new RegExp(
        `(?:错误|錯誤)\\s{0,2}[!！]\\s{0,2}(?:${BROKEN_REFERENCES.map(wrapped).join('|')})(?:\\s{0,2}[。.])?` +
          '|Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\\.?',
        'gu',
      ),
    },
  ];
  return cachedPatterns;
}

const wrapped = (words: string): string => [...words].join('\\s{0,2}');

/** Fields, bookmarks and objects of Word in a draft, in order and apart from each other. Read once for each report. */
export function fieldsOf(resolved: ResolvedReport): readonly FieldResidue[] {
  resolved.facts.fields ??= readFields(resolved);
  return resolved.facts.fields;
}

function readFields(resolved: ResolvedReport): readonly FieldResidue[] {
  const { text } = resolved.report.draft;
  const signs = textSignsOf(resolved);
  const found: FieldResidue[] = [];
  for (const pattern of patterns())
    for (const { index, written } of placesOf(text, signs, pattern))
      found.push({ span: { start: index, end: index + written.length }, kind: pattern.kind, written });
  return apart(found);
}
