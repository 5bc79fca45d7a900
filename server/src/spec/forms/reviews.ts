import type { TableForm } from '../types';

/** Table 四: reviews and lawsuits, one line of fifteen figures; the same in both editions. */

const ROW_NAMES = {
  reconsideration: '行政复议',
  litigationDirect: '未经复议直接起诉',
  litigationAfterReview: '复议后起诉',
} as const;
const COLUMN_NAMES = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
} as const;
const ROWS = Object.keys(ROW_NAMES);
const COLUMNS = Object.keys(COLUMN_NAMES);
const OUTCOMES = Object.values(COLUMN_NAMES);

const defineReviews = (edition: '2019' | '2021'): TableForm => ({
  id: 'reviews',
  edition,
  title: '政府信息公开行政复议、行政诉讼情况',
  blocks: [
    {
      head: [
        [
          { text: '行政复议', colspan: 5 },
          { text: '行政诉讼', colspan: 10 },
        ],
        [
          ...OUTCOMES.map((text) => ({ text, rowspan: 2 })),
          { text: '未经复议直接起诉', colspan: 5 },
          { text: '复议后起诉', colspan: 5 },
        ],
        [...OUTCOMES, ...OUTCOMES].map((text) => ({ text })),
      ],
      columnLabels: [...OUTCOMES, ...OUTCOMES, ...OUTCOMES],
      lines: [{ label: '', groups: [], cells: ROWS.flatMap((row) => COLUMNS.map((column) => ({ row, column }))) }],
      stub: 0,
    },
  ],
  sums: [
    {
      along: 'columns',
      parts: COLUMNS.filter((column) => column !== 'total'),
      whole: ['total'],
      because: '各类结果与尚未审结之和等于总计',
    },
  ],
  rowNames: ROW_NAMES,
  columnNames: COLUMN_NAMES,
});

export const reviews2021 = defineReviews('2021');
export const reviews2019 = defineReviews('2019');
