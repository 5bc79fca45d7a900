import type { Span } from '../report/model';
import { digitsOf } from '../resolve/figures';
import type { Figure, ResolvedReport, ResolvedTable } from '../resolve/model';
import type { Edit, Finding, Rule } from './rule';
import { replaceMinimal } from './wording/edits';
import { figuresOf, subjectOf, writtenSpan } from './wording/figures';
import { cellName, quote, tableName } from './wording/names';

export const malformedFigure: Rule = {
  id: 'malformed-figure',
  severity: 'info',
  title: { zh: '全角数字、千分位、空格填充', en: 'Full-width digits, thousands marks or padding' },
  explanation: {
    zh:
      '表中数字用了全角数字、千分位逗号，或者夹着全角空格、不间断空格，如“１２”“2,150”“　0”，或者数字后面多了句号。数值没有错，' +
      '但汇总软件常把这样的单元格当作文字，加不起来；国办公开办函〔2021〕30号的表样里只填数字。每张表合并提示一次。' +
      '修正只改写法，不改数值。只用于打印、不再汇总的，可以接受。',
    en:
      'Figures with full-width digits, thousands marks or wide and no-break spaces, such as １２, 2,150 or a padded 0, or have a full stop behind them. The value is right, ' +
      'but software that collects the tables takes such cells for text; the form of 国办公开办函〔2021〕30号 has plain digits. ' +
      'One finding a table. The fix changes how they are written, never the value. Accept it in a text that is only printed.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	⟦１２⟧	1	2,150
`,
      says: ['表二有 2 个数字写法不规范，如“１２”应为“12”'],
      fixed: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	12	1	2150
`,
    },
    {
      draft: '二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t⟦\u30003⟧\n',
      says: ['“行政许可”本年处理决定数量写作“　3”，应为“3”'],
      fixed: '二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t3\n',
    },
    {
      draft: '二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n⟦128。⟧\n',
      says: ['“行政许可”本年处理决定数量写作“128。”，应为“128”'],
      fixed: '二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n128\n',
    },
  ],
  signs: ['malformed figure'],
  check,
};

function* check({ report, tables }: ResolvedReport): Generator<Finding> {
  const { text } = report.draft;
  for (const table of tables) {
    const figures = figuresOf(table).filter(({ notation }) => notation?.malformed);
    const [first, ...others] = figures;
    if (!first) continue;
    const edits = figures.flatMap((figure) => [...plainEdits(text, figure), ...quotesToDrop(text, figure, table)]);
    const title =
      figures.length === 1 ? `改为${quote(plainText(text, first))}` : `把这 ${figures.length} 个数字改为规范写法`;
    yield {
      span: writtenSpan(text, first),
      message: messageFor(text, first, figures.length, tableName(table.form), cellName(table.form, first.id)),
      about: subjectOf(table.form, figures),
      related: others.map((figure) => ({ span: writtenSpan(text, figure), message: cellName(table.form, figure.id) })),
      fixes: [{ title, safety: 'safe', preferred: true, edits }],
    };
  }
}

function messageFor(text: string, first: Figure, count: number, table: string, cell: string): string {
  const { start, end } = writtenSpan(text, first);
  const written = `“${text.slice(start, end)}”`;
  const plain = quote(plainText(text, first));
  return count === 1
    ? `${cell}写作${written}，应为${plain}`
    : `${table}有 ${count} 个数字写法不规范，如${written}应为${plain}`;
}

function plainText(text: string, figure: Figure): string {
  const { cell } = figure;
  const digits = digitsOf(figure);
  const before = text.slice(cell.start, digits.start);
  return before + plainDigits(text.slice(digits.start, digits.end)) + text.slice(digits.end, cell.end);
}

function plainDigits(digits: string): string {
  return digits
    .normalize('NFKC')
    .replace(/[\s,。]/g, '')
    .replace('−', '-');
}

/** A spreadsheet quotes 2,150 for its comma; where no other figure is quoted, 2150 is not. */
function quotesToDrop(text: string, figure: Figure, table: ResolvedTable): readonly Edit[] {
  const { start, end } = figure.cell;
  if (!isQuoted(text, figure) || !text.slice(start, end).includes(',')) return [];
  if (figuresOf(table).some((other) => other.notation?.malformed !== true && isQuoted(text, other))) return [];
  return [start - 1, end].map((at) => ({ span: { start: at, end: at + 1 }, newText: '' }));
}

const isQuoted = (text: string, { cell: { start, end } }: Figure): boolean =>
  text.charAt(start - 1) === '"' && text.charAt(end) === '"';

function plainEdits(text: string, figure: Figure): readonly Edit[] {
  const { cell, value } = figure;
  const digits = digitsOf(figure);
  const written = writtenSpan(text, figure);
  const plain = plainDigits(text.slice(digits.start, digits.end));
  const parts: readonly (readonly [Span, string])[] = [
    [{ start: written.start, end: cell.start }, ''],
    [digits, Number(plain) === value ? plain : text.slice(digits.start, digits.end)],
    [{ start: cell.end, end: written.end }, ''],
  ];
  return parts
    .filter(([span, wanted]) => text.slice(span.start, span.end) !== wanted)
    .map(([span, wanted]) => replaceMinimal(span, text, wanted));
}
