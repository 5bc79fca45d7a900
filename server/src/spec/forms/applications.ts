import type { FormLine, HeadCell, SumSpec, TableForm } from '../types';

/** Table 三: applications received and handled, 25 rows (2019: 23) of seven figures. */

const COLUMN_NAMES = {
  natural: '自然人',
  enterprise: '商业企业',
  research: '科研机构',
  publicBenefit: '社会公益组织',
  legalService: '法律服务机构',
  other: '其他',
  total: '总计',
} as const;
const COLUMNS = Object.keys(COLUMN_NAMES);
const PARTS = COLUMNS.filter((column) => column !== 'total');
const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const RESULT = '三、本年度办理结果';
const REFUSED = [RESULT, '（三）不予公开'];
const UNAVAILABLE = [RESULT, '（四）无法提供'];
const NOT_PROCESSED = [RESULT, '（五）不予处理'];
const OTHER = [RESULT, '（六）其他处理'];

type Prescribed = readonly [row: string, label: string, groups?: readonly string[]];

const BEFORE_OTHER: readonly Prescribed[] = [
  ['received', '一、本年新收政府信息公开申请数量'],
  ['carriedIn', '二、上年结转政府信息公开申请数量'],
  ['granted', '（一）予以公开', [RESULT]],
  ['partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [RESULT]],
  ['refusedStateSecret', '1.属于国家秘密', REFUSED],
  ['refusedByLaw', '2.其他法律行政法规禁止公开', REFUSED],
  ['refusedSecurity', '3.危及“三安全一稳定”', REFUSED],
  ['refusedThirdParty', '4.保护第三方合法权益', REFUSED],
  ['refusedInternal', '5.属于三类内部事务信息', REFUSED],
  ['refusedProcess', '6.属于四类过程性信息', REFUSED],
  ['refusedCaseFile', '7.属于行政执法案卷', REFUSED],
  ['refusedInquiry', '8.属于行政查询事项', REFUSED],
  ['unavailableNotHeld', '1.本机关不掌握相关政府信息', UNAVAILABLE],
  ['unavailableNotExisting', '2.没有现成信息需要另行制作', UNAVAILABLE],
  ['unavailableUnclear', '3.补正后申请内容仍不明确', UNAVAILABLE],
  ['notProcessedPetition', '1.信访举报投诉类申请', NOT_PROCESSED],
  ['notProcessedRepeated', '2.重复申请', NOT_PROCESSED],
  ['notProcessedPublication', '3.要求提供公开出版物', NOT_PROCESSED],
  ['notProcessedAbusive', '4.无正当理由大量反复申请', NOT_PROCESSED],
  ['notProcessedConfirmation', '5.要求行政机关确认或重新出具已获取信息', NOT_PROCESSED],
];

const OTHER_2021: readonly Prescribed[] = [
  ['otherNotCorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', OTHER],
  ['otherNotPaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', OTHER],
  ['otherOther', '3.其他', OTHER],
];
const OTHER_2019: readonly Prescribed[] = [['otherTotal', '（六）其他处理', [RESULT]]];

const AFTER_OTHER: readonly Prescribed[] = [
  ['handled', '（七）总计', [RESULT]],
  ['carriedOut', '四、结转下年度继续办理'],
];

const HEAD: readonly (readonly HeadCell[])[] = [
  [
    { text: NOTE, colspan: 3, rowspan: 3 },
    { text: '申请人情况', colspan: 7 },
  ],
  [
    { text: '自然人', rowspan: 2 },
    { text: '法人或其他组织', colspan: 5 },
    { text: '总计', rowspan: 2 },
  ],
  [{ text: '商业企业' }, { text: '科研机构' }, { text: '社会公益组织' }, { text: '法律服务机构' }, { text: '其他' }],
];

const toLine = ([row, label, groups = []]: Prescribed): FormLine => ({
  label,
  groups,
  cells: COLUMNS.map((column) => ({ row, column })),
});

function defineApplications(edition: '2019' | '2021', otherRows: readonly Prescribed[]): TableForm {
  const prescribed = [...BEFORE_OTHER, ...otherRows, ...AFTER_OTHER];
  const results = prescribed.map(([row]) => row).slice(2, -2);
  const sums: readonly SumSpec[] = [
    { along: 'columns', parts: PARTS, whole: ['total'], because: '各类申请人之和等于总计' },
    {
      along: 'rows',
      parts: ['received', 'carriedIn'],
      whole: ['handled', 'carriedOut'],
      because: '第一项加第二项之和，等于第三项加第四项之和',
    },
    { along: 'rows', parts: results, whole: ['handled'], because: '（一）至（六）之和等于（七）总计' },
  ];
  return {
    id: 'applications',
    edition,
    title: '收到和处理政府信息公开申请情况',
    note: NOTE,
    blocks: [{ head: HEAD, columnLabels: Object.values(COLUMN_NAMES), lines: prescribed.map(toLine), stub: 3 }],
    sums,
    rowNames: Object.fromEntries(prescribed.map(([row, label]) => [row, label])),
    columnNames: COLUMN_NAMES,
  };
}

export const applications2021 = defineApplications('2021', OTHER_2021);
export const applications2019 = defineApplications('2019', OTHER_2019);
