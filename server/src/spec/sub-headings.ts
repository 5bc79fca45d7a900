/**
 * Customary sub-headings: the five aspects under 一 and the two halves of 五. The notice prescribes
 * their matter, not their words; these are the usual ones, with the number that they usually carry.
 */
export function subHeadings(): readonly string[] {
  return [
    ...numbered('（一）', [
      '主动公开',
      '主动公开情况',
      '主动公开政府信息情况',
      '政府信息主动公开情况',
      '主动公开方面',
      '存在的问题',
      '存在的主要问题',
      '主要问题',
      '存在的不足',
    ]),
    ...numbered('（二）', [
      '依申请公开',
      '依申请公开情况',
      '依申请公开政府信息情况',
      '依申请公开政府信息办理情况',
      '依申请公开方面',
      '下一步工作计划',
      '下一步工作打算',
      '下一步改进措施',
      '改进情况',
      '改进措施',
      '具体的改进措施',
    ]),
    ...numbered('（三）', ['政府信息管理', '政府信息管理情况', '政府信息管理方面', '信息管理情况']),
    ...numbered('（四）', [
      '平台建设',
      '平台建设情况',
      '政府信息公开平台建设',
      '政府信息公开平台建设情况',
      '公开平台建设情况',
      '平台建设方面',
    ]),
    ...numbered('（五）', ['监督保障', '监督保障情况', '监督保障方面', '工作考核']),
  ];
}

function numbered(mark: string, titles: readonly string[]): readonly string[] {
  return titles.map((title) => mark + title);
}
