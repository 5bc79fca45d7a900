import type { Block, FormLine, TableForm } from '../types';

/** Table 二 of the 2021 form: ten figures under items （一）（五）（六）（八） of article 20. */

const line = (label: string, row: string, columns: readonly string[]): FormLine => ({
  label,
  groups: [],
  cells: columns.map((column) => ({ row, column })),
});

const block = (caption: string, columnLabels: readonly string[], lines: readonly FormLine[]): Block => ({
  caption,
  columnLabels,
  lines,
  stub: 1,
  head: [
    [{ text: caption, colspan: 4 }],
    [{ text: '信息内容' }, ...columnLabels.map((text) => ({ text, colspan: 3 / columnLabels.length }))],
  ],
});

const STOCK = ['issued', 'repealed', 'inForce'] as const;

export const proactive2021: TableForm = {
  id: 'proactive',
  edition: '2021',
  title: '主动公开政府信息情况',
  blocks: [
    block(
      '第二十条第（一）项',
      ['本年制发件数', '本年废止件数', '现行有效件数'],
      [line('规章', 'rule', STOCK), line('行政规范性文件', 'normativeDocument', STOCK)],
    ),
    block('第二十条第（五）项', ['本年处理决定数量'], [line('行政许可', 'licence', ['processed'])]),
    block(
      '第二十条第（六）项',
      ['本年处理决定数量'],
      [line('行政处罚', 'penalty', ['processed']), line('行政强制', 'compulsion', ['processed'])],
    ),
    block(
      '第二十条第（八）项',
      ['本年收费金额（单位：万元）'],
      [line('行政事业性收费', 'institutionalFee', ['amount'])],
    ),
  ],
  sums: [],
  rowNames: {
    rule: '规章',
    normativeDocument: '行政规范性文件',
    licence: '行政许可',
    penalty: '行政处罚',
    compulsion: '行政强制',
    institutionalFee: '行政事业性收费',
  },
  columnNames: {
    issued: '本年制发件数',
    repealed: '本年废止件数',
    inForce: '现行有效件数',
    processed: '本年处理决定数量',
    amount: '本年收费金额（单位：万元）',
  },
  freeCells: ({ column }) => column === 'amount',
};
