import { groupBy } from '../report/group-by';
import { isBlankCode, lineAt, lineSpan } from '../report/lines';
import { overlapsAny } from '../report/spans';
import { fieldsOf } from '../resolve/field-residue';
import { decoded, type MarkupKind, type MarkupResidue, markupResidue } from '../resolve/markup-residue';
import type { ResolvedReport } from '../resolve/model';
import type { Edit, Finding, Rule } from './rule';
import { onDamagedLine } from './wording/damage';
import { type Layout, layoutOf } from './wording/layout';
import { quote } from './wording/names';
import { lineEndOf } from './wording/sections';

export const strayMarkup: Rule = {
  id: 'stray-markup',
  severity: 'error',
  title: { zh: 'HTML、Markdown 残留', en: 'Left-over HTML or Markdown' },
  explanation: {
    zh:
      '从网页、编辑器或后台复制时带出的标记，如“</p>”“&nbsp;”“**”“\\n”，不是年报的内容。标记的“<”因乱码丢失时，' +
      '会剩下“?/p>”“?br/>”。落在表格或标题里，行名、列名就对不上，按错误提示；在正文里只是提示。' +
      '修正删去标记，换行标记改为换行，“&amp;”之类还原为字符。HTML、Markdown 文件自身的标记不提示；正文确要举例说明标记写法的，可以接受。',
    en:
      'Marks that came along from a web page or an editor (</p>, &nbsp;, **, \\n) are no part of the report. Where damage took the <, ' +
      'the rest shows as ?/p> or ?br/>. In a table or heading it spoils a label and is an error, in prose a hint. ' +
      'The fix deletes the marks, breaks the line where they did, and decodes character references. Markup is at home in HTML and Markdown files; accept it where the text is about markup.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况⟦</p>⟧
⟦&nbsp;⟧&nbsp;2023年，青禾县水务局公开信息36条。<br/>其中水务动态20条。
政策解读⟦?br/>⟧ 12条。
`,
      says: [
        '“</p>”是 HTML 标记的残留，应删去',
        '本行有 3 处 HTML 标记的残留，如“&nbsp;”，应删去',
        '“?br/>”是 HTML 标记的残留，应改为换行',
      ],
      fixed: `一、总体情况
2023年，青禾县水务局公开信息36条。
其中水务动态20条。
政策解读
12条。
`,
    },
    {
      draft: `⟦## ⟧云溪区民政局工作概述
2023年，我局**高度重视**信息公开工作。
`,
      says: ['全文有 3 处 Markdown 标记的残留，如“## ”，应删去'],
      fixed: `云溪区民政局工作概述
2023年，我局高度重视信息公开工作。
`,
    },
    {
      file: 'report.md',
      draft: `## 一、总体情况
2023年，我局**高度重视**信息公开工作。<br>
`,
    },
  ],
  signs: ['<', '>', '&', '[', '"', '\\', '#', '`', '*', ';'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { lines, tables } = resolved.report;
  const found = foreignMarkup(resolved);
  if (found.length === 0) return;
  const layout = layoutOf(resolved);
  // Who writes tables in Markdown means the other marks as well.
  const writesMarkdown = tables.some((table) => table.layout === 'markdown');
  const markdown = found.filter(
    ({ kind, span }) => kind === 'markdown' && !writesMarkdown && !overlapsAny(layout.tables, span),
  );
  if (markdown.length > 0) yield finding(layout, markdown, '全文');
  const others = found.filter(({ kind }) => kind !== 'markdown');
  const byLine = groupBy(others, ({ span }) => lineAt(lines, span.start));
  for (const residues of byLine.values()) yield finding(layout, residues, '本行');
}

/** What stands in fields of Word belongs to them. */
function foreignMarkup(resolved: ResolvedReport): readonly MarkupResidue[] {
  const found = markupResidue(resolved);
  if (found.length === 0) return found;
  const fields = fieldsOf(resolved).map(({ span }) => span);
  return found.filter(({ span }) => !onDamagedLine(resolved, span) && !overlapsAny(fields, span));
}

const LANGUAGES: Readonly<Record<MarkupKind, string>> = {
  tag: 'HTML',
  break: 'HTML',
  entity: 'HTML',
  markdown: 'Markdown',
  json: 'JSON',
  'json-end': 'JSON',
};

function finding(layout: Layout, residues: readonly MarkupResidue[], where: string): Finding {
  const [first] = residues as [MarkupResidue, ...MarkupResidue[]];
  const edits = residues.map((residue) => editFor(layout, residue));
  const { newText } = edits[0] as Edit;
  const todo = todoFor(newText);
  const name = `${LANGUAGES[first.kind]} 标记`;
  const spoilsLabel = residues.some(
    ({ span }) => overlapsAny(layout.tables, span) || layout.headings.has(lineAt(layout.lines, span.start)),
  );
  return {
    span: first.span,
    ...(!spoilsLabel && { severity: 'info' as const }),
    ...(newText === '' && { unnecessary: true }),
    message:
      residues.length === 1
        ? `${quote(first.written)}是 ${name}的残留，${todo}`
        : `${where}有 ${residues.length} 处 ${name}的残留，如“${first.written}”，${todo}`,
    about: { text: residues.map(({ written }) => written).join('') },
    fixes: [
      {
        title: residues.length === 1 ? `清除${quote(first.written)}` : `清除这 ${residues.length} 处标记`,
        safety: 'safe',
        preferred: true,
        edits,
      },
    ],
  };
}

function todoFor(newText: string): string {
  if (newText === '') return '应删去';
  if (/[\r\n]/.test(newText)) return '应改为换行';
  return /[“”‘’"']/.test(newText) ? '应为引号' : `应为${quote(newText)}`;
}

/** Deletes the mark, or puts in its place what it means. */
function editFor({ text, lines, tables }: Layout, { span, kind, written }: MarkupResidue): Edit {
  if (kind === 'break' || kind === 'json') {
    const line = lineSpan(lines, lineAt(lines, span.start));
    const next = pastBlanks(text, span.end, line.end);
    const isBetween = next < line.end && isAnythingBefore(text, span.start, line.start);
    return isBetween && !overlapsAny(tables, span)
      ? { span: { start: span.start, end: next }, newText: lineEndOf(text) }
      : { span, newText: '' };
  }
  const meant = kind === 'entity' ? (decoded(written) ?? '') : '';
  // Of several references in a row none is the word that a space would keep apart.
  const isBetweenWords = /[\w,.:]/.test(text.charAt(span.start - 1)) && /[\w(]/.test(text.charAt(span.end));
  return { span, newText: meant === ' ' && !isBetweenWords ? '' : meant };
}

function pastBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

function isAnythingBefore(text: string, from: number, start: number): boolean {
  let at = from;
  while (at > start && isBlankCode(text.charCodeAt(at - 1))) at--;
  return at > start;
}
