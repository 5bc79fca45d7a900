import { cellSpan } from '../report/cell-places';
import { groupBy } from '../report/group-by';
import type { Span } from '../report/model';
import { digitsOf } from '../resolve/figures';
import type { Figure, ResolvedReport, ResolvedTable } from '../resolve/model';
import type { Finding, Fix, Rule } from './rule';
import { figuresOf, isFree, subjectOf } from './wording/figures';
import { cellName, quote, tableName } from './wording/names';

export const unitInFigure: Rule = {
  id: 'unit-in-figure',
  severity: 'info',
  title: { zh: '数字带单位或附注', en: 'Unit or note beside a figure' },
  explanation: {
    zh:
      '单元格里数字旁边还写了单位或附注，如“8件”“15（其中修订6件）”。表样（国办公开办函〔2021〕30号）的单元格只填数字，' +
      '单位已在列名里，附注宜写进正文；多出来的字会妨碍汇总。同一张表里同样的单位合并提示一次。' +
      '删去附注会丢掉内容，须逐处确认。2019、2020 年度表样的“采购总金额”没有规定单位，可以带。上级表样允许在格内写附注的，可以接受。',
    en:
      'A unit or a note stands beside the digits, such as 8件 or 15（其中修订6件）. In the form (国办公开办函〔2021〕30号) cells hold digits only: ' +
      'the unit is in the column label and notes belong in the prose; more hinders the roll-up. The same unit throughout a table is one ' +
      'finding. Deleting a note loses content, so that fix has to be confirmed one by one. Accept it where a superior body allows notes in the cells.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	⟦2件⟧	1件	7件
`,
      says: ['表二有 3 个数字带单位“件”，如“行政规范性文件”本年制发件数写作“2件”，应为 2'],
      fixed: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	2	1	7
`,
    },
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	⟦15（其中修订6件）⟧	1	40
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	⟦36200元⟧
`,
      says: [
        '“行政规范性文件”本年制发件数写作“15（其中修订6件）”，应为 15',
        '“行政事业性收费”本年收费金额（单位：万元）写作“36200元”，本列以万元为单位',
      ],
      fixed: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	15	1	40
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	36200元
`,
    },
  ],
  signs: ['unit beside a figure'],
  check,
};

function* check({ report, tables }: ResolvedReport): Generator<Finding> {
  const { text } = report.draft;
  for (const table of tables) {
    for (const [unit, figures] of byUnit(text, table)) yield findingFor(text, table, unit, figures);
  }
}

/** Cells with something beside the digits, by what it is, in writing order. */
function byUnit(text: string, table: ResolvedTable): ReadonlyMap<string, readonly Figure[]> {
  const figures = figuresOf(table).filter((figure) => hasUnit(table, figure));
  return groupBy(figures, ({ notation }) => text.slice(notation.unit.start, notation.unit.end));
}

type WithUnit = Figure & { readonly notation: { readonly unit: Span } };

/** A sign word that makes it negative is the business of invalid-figure; in the form of 2019 some may have one. */
function hasUnit({ form }: ResolvedTable, figure: Figure): figure is WithUnit {
  const { notation, id, value } = figure;
  if (!notation?.unit || value === undefined || value < 0) return false;
  return !(form.edition === '2019' && isFree(form, id));
}

function findingFor(text: string, table: ResolvedTable, unit: string, figures: readonly Figure[]): Finding {
  const [first, ...others] = figures as readonly [Figure, ...Figure[]];
  const what = isNote(unit) ? `附注${quote(unit)}` : `单位${quote(unit)}`;
  const wanted = isFree(table.form, first.id) && unit !== '万元' ? '本列以万元为单位' : `应为 ${first.value}`;
  const example = `${cellName(table.form, first.id)}写作${quote(first.cell.text)}，${wanted}`;
  return {
    span: cellSpan(first.cell),
    message:
      others.length === 0 ? example : `${tableName(table.form)}有 ${figures.length} 个数字带${what}，如${example}`,
    about: subjectOf(table.form, figures),
    related: others.map(({ cell, id }) => ({ span: cellSpan(cell), message: cellName(table.form, id) })),
    fixes: stripFixes(text, table, unit, figures),
  };
}

function stripFixes(text: string, { form }: ResolvedTable, unit: string, figures: readonly Figure[]): readonly Fix[] {
  // 元 in a column of 万元: without its unit the figure would say something else.
  const changesMeaning = figures.some(({ id }) => isFree(form, id)) && unit !== '万元';
  const isWhole = figures.every((figure) => {
    const { start, end } = digitsOf(figure);
    return toNumber(text.slice(start, end)) === figure.value;
  });
  if (changesMeaning || !isWhole) return [];
  const edits = figures.map((figure) => ({ span: besideDigits(figure), newText: '' }));
  if (isNote(unit)) return [{ title: `删去附注${quote(unit)}`, safety: 'unsafe', edits }];
  return [{ title: `删去${quote(unit)}`, safety: 'safe', preferred: true, edits }];
}

const isNote = (unit: string): boolean => /[（(\d０-９]/.test(unit);

const toNumber = (digits: string): number => Number(digits.normalize('NFKC').replace(/[,\s]/g, ''));

/** The unit with the space between it and the digits. */
function besideDigits(figure: Figure): Span {
  const digits = digitsOf(figure);
  const { unit = digits } = figure.notation ?? {};
  return unit.start < digits.start ? { start: unit.start, end: digits.start } : { start: digits.end, end: unit.end };
}
