import { lineAt, lineSpan } from '../report/lines';
import type { Span } from '../report/model';
import { overlapsAny } from '../report/spans';
import type { ResolvedReport } from '../resolve/model';
import type { Edit, Finding, Rule } from './rule';
import { onDamagedLine } from './wording/damage';
import { quote } from './wording/names';

export const strayInvisible: Rule = {
  id: 'stray-invisible',
  severity: 'info',
  title: { zh: '不可见字符、异形空格', en: 'Invisible characters and odd spaces' },
  explanation: {
    zh:
      '从网页、Word 或 PDF 复制来的文字里夹着看不见的字符（零宽空格、方向标记、软连字符）或者异形空格（不换行空格等）。' +
      '它们会让检索、比对和汇总对不上。全文合并提示一次。段首缩进的全角空格是习惯写法，不提示；成串的空格多为排版，也不提示；表格里数字旁的由“全角数字、千分位、空格填充”一项提示。少数民族文字、外文需要的，可以接受。',
    en:
      'Text copied from a web page, Word or a PDF carries characters that cannot be seen (zero-width spaces, direction marks, soft hyphens) or ' +
      'odd spaces. Searching, comparing and rolling up then miss the words. One finding for the document. The customary indent of ' +
      'ideographic spaces and runs of spaces that lay out a line are left alone; spaces beside figures belong to malformed-figure. Accept what another script needs.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、⟦\u00a0⟧总体情况
　　2024年，我局主动公开供水信息38条。
`,
      says: ['“一、”与“总体情况”之间有不换行空格（U+00A0），应删去'],
      fixed: `一、总体情况
　　2024年，我局主动公开供水信息38条。
`,
    },
    {
      draft: `一、总体情况
2024年，我局主动⟦\u200b⟧公开\u200b供水信息38条，其中English\u00a0words两个。
`,
      says: ['全文有 3 处不可见字符或异形空格（零宽空格 2 处、不换行空格 1 处），应删去'],
      fixed: `一、总体情况
2024年，我局主动公开供水信息38条，其中English words两个。
`,
    },
  ],
  signs: ['invisible character'],
  check,
};

const LONGEST_INDENT = 40;

/** Tab, line ends, form feeds and the plain space are no matter. */
const INVISIBLE =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00a0\\u00ad\\u034f\\u115f\\u1160\\u180e\\u2000-\\u200b\\u200e\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff9-\\ufffc';
/** Joiners and selectors belong to the character before them, but Chinese ones take none. */
const JOINERS = '(?<=[\\u3000-\\u9fff\\uff00-\\uffef])[\\u200c\\u200d\\ufe00-\\ufe0f]';
const IDEOGRAPHIC_SPACE = '\\u3000';

let cachedRuns: { readonly prose: RegExp; readonly other: RegExp } | undefined;

function runs() {
  cachedRuns ??= {
    prose: new RegExp(`(?:[${INVISIBLE}${IDEOGRAPHIC_SPACE}]|${JOINERS}){1,1000}`, 'g'),
    other: new RegExp(`(?:[${INVISIBLE}]|${JOINERS}){1,1000}`, 'g'),
  };
  return cachedRuns;
}

interface Stray {
  readonly span: Span;
  readonly name: string;
}

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { report, damage } = resolved;
  const { text } = report.draft;
  const places: readonly Span[] = [
    ...report.headings.map(({ span, mark }) => ({ ...span, start: Math.min(span.start, mark.start) })),
    ...report.paragraphs.flatMap(({ lines }) => lines),
  ];
  const strays = places
    .filter((span) => !onDamagedLine(resolved, span))
    .flatMap((span) => [...zeroWidthBefore(text, span), ...straysIn(text, span, isProse(text, span))])
    .filter(({ span }) => !overlapsAny(damage.spans, span))
    .sort((a, b) => a.span.start - b.span.start);
  const [first] = strays;
  if (!first) return;
  yield {
    span: first.span,
    message: strays.length === 1 ? messageForOne(resolved, first) : messageForAll(strays),
    about: { text: [...new Set(strays.map(({ name }) => name))].join('、') },
    related: strays.slice(1).map(({ span, name }) => ({ span, message: name })),
    fixes: [
      {
        title: strays.length === 1 ? `删去${first.name}` : '全部删去',
        safety: 'safe',
        preferred: true,
        edits: strays.map(({ span }) => removal(text, span)),
      },
    ],
    unnecessary: true,
  };
}

/** Between words of a title or signature an ideographic space may be meant; in a sentence it is not. */
function isProse(text: string, { start, end }: Span): boolean {
  return end - start > 30 && text.slice(start, end).includes('。');
}

/** The indent of a line may hold characters that indent nothing. */
function zeroWidthBefore(text: string, { start }: Span): readonly Stray[] {
  let from = start;
  while (from > 0 && start - from < LONGEST_INDENT && /[^\S\r\n]|[\u200b-\u200f\u2060]/.test(text.charAt(from - 1)))
    from--;
  return [...text.slice(from, start).matchAll(/[\u200b\u200e\u200f\u2060\ufeff]+/g)].map(({ 0: written, index }) => ({
    span: { start: from + index, end: from + index + written.length },
    name: nameOf(written.charCodeAt(0)),
  }));
}

/** Inside a line only: what stands at its ends is indent or padding. */
function straysIn(text: string, { start, end }: Span, withIdeographic: boolean): readonly Stray[] {
  const strays: Stray[] = [];
  const pattern = withIdeographic ? runs().prose : runs().other;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const from = start + match.index;
    if (isLayout(text, from, match[0])) continue;
    strays.push({ span: { start: from, end: from + match[0].length }, name: nameOf(match[0].charCodeAt(0)) });
  }
  return strays;
}

/** Several odd spaces in a row hold two things apart, or begin what was a paragraph of its own. */
function isLayout(text: string, at: number, run: string): boolean {
  return /^[^\S\ufeff]{2}/.test(run) || (/\s/.test(run) && /[。！？；\s]/.test(text.charAt(at - 1)));
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [0xa0, '不换行空格'],
  [0xad, '软连字符'],
  [0x200b, '零宽空格'],
  [0x200e, '方向标记'],
  [0x200f, '方向标记'],
  [0x200c, '零宽不连字'],
  [0x200d, '零宽连字'],
  [0x2028, '行分隔符'],
  [0x2029, '段分隔符'],
  [0x2060, '零宽连接符'],
  [0x3000, '全角空格'],
  [0xfeff, '字节顺序标记'],
  [0xfffc, '对象占位符'],
]);

function nameOf(code: number): string {
  const name = NAMES.get(code);
  if (name !== undefined) return name;
  if (code < 0xa0) return '控制字符';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x206f)) return '方向标记';
  return code >= 0xfe00 && code <= 0xfe0f ? '变体选择符' : '异形空格';
}

function messageForOne({ report: { draft, lines } }: ResolvedReport, { span, name }: Stray): string {
  const line = lineSpan(lines, lineAt(lines, span.start));
  const before = draft.text.slice(Math.max(line.start, span.start - 6), span.start);
  const after = draft.text.slice(span.end, Math.min(line.end, span.end + 6));
  const code = draft.text.charCodeAt(span.start).toString(16).toUpperCase().padStart(4, '0');
  const where =
    before.trim() === ''
      ? `${quote(after)}之前`
      : after.trim() === ''
        ? `${quote(before)}之后`
        : `${quote(before)}与${quote(after)}之间`;
  return `${where}有${name}（U+${code}），应删去`;
}

function messageForAll(strays: readonly Stray[]): string {
  const counts = new Map<string, number>();
  for (const { name } of strays) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kinds = [...counts].map(([name, count]) => `${name} ${count} 处`).join('、');
  return `全文有 ${strays.length} 处不可见字符或异形空格（${kinds}），应删去`;
}

/** Words in Latin letters, and figures, stay apart. */
function removal(text: string, span: Span): Edit {
  const isBesideChinese = /[\u3000-\u9fff\uff00-\uffef“”‘’]/.test(text.charAt(span.start - 1) + text.charAt(span.end));
  const isSpace = /[^\S\ufeff]/.test(text.slice(span.start, span.end));
  return { span, newText: isSpace && !isBesideChinese ? ' ' : '' };
}
