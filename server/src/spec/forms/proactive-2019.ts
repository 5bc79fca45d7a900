import type { Block, FormLine, TableForm } from '../types';

/** Table 二 of the trial form of 2019, with items of article 20 that the form of 2021 dropped. */

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
    [{ text: caption, colspan: 7 }],
    [{ text: '信息内容' }, ...columnLabels.map((text) => ({ text, colspan: 6 / columnLabels.length }))],
  ],
});

const MADE = ['made', 'published', 'inForce'] as const;
const ITEMS = ['previousItems', 'change', 'processed'] as const;
const ITEM_LABELS = ['上一年项目数量', '本年增/减', '处理决定数量'] as const;

export const proactive2019: TableForm = {
  id: 'proactive',
  edition: '2019',
  title: '主动公开政府信息情况',
  blocks: [
    block(
      '第二十条第（一）项',
      ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      [line('规章', 'rule', MADE), line('规范性文件', 'normativeDocument', MADE)],
    ),
    block('第二十条第（五）项', ITEM_LABELS, [
      line('行政许可', 'licence', ITEMS),
      line('其他对外管理服务事项', 'otherService', ITEMS),
    ]),
    block('第二十条第（六）项', ITEM_LABELS, [
      line('行政处罚', 'penalty', ITEMS),
      line('行政强制', 'compulsion', ITEMS),
    ]),
    block(
      '第二十条第（八）项',
      ['上一年项目数量', '本年增/减'],
      [line('行政事业性收费', 'institutionalFee', ['previousItems', 'change'])],
    ),
    block(
      '第二十条第（九）项',
      ['采购项目数量', '采购总金额'],
      [line('政府集中采购', 'procurement', ['projects', 'amount'])],
    ),
  ],
  sums: [],
  rowNames: {
    rule: '规章',
    normativeDocument: '规范性文件',
    licence: '行政许可',
    otherService: '其他对外管理服务事项',
    penalty: '行政处罚',
    compulsion: '行政强制',
    institutionalFee: '行政事业性收费',
    procurement: '政府集中采购',
  },
  columnNames: {
    made: '本年新制作数量',
    published: '本年新公开数量',
    inForce: '对外公开总数量',
    previousItems: '上一年项目数量',
    change: '本年增/减',
    processed: '处理决定数量',
    projects: '采购项目数量',
    amount: '采购总金额',
  },
  freeCells: ({ column }) => column === 'amount' || column === 'change',
};
