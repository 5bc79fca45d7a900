import { cellSpan } from '../report/cell-places';
import type { Cell } from '../report/model';
import type { ResolvedReport, ResolvedTable } from '../resolve/model';
import type { Finding, Fix, Rule } from './rule';
import { faultyLabels, labelFinding } from './wording/labels';
import { quote, tableName } from './wording/names';

export const miswordedNote: Rule = {
  id: 'misworded-note',
  severity: 'warning',
  title: { zh: '勾稽关系说明不规范', en: 'Misworded note on the sums' },
  explanation: {
    zh:
      '表三左上角的勾稽关系说明缺失，或与表样的原文不同。这句话由国办公开办函〔2021〕30号规定，告诉读者四项数字怎样核对；' +
      '少一个“为”字，说明就不成句。括号、冒号的宽窄不算。上级表样另有说明文字时，可以接受。',
    en:
      'The note in the corner of table 三 that explains how the figures add up is missing or differs from the form (国办公开办函〔2021〕30号). ' +
      'The width of brackets and colons does not count. Accept it where a superior office prescribes another note.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `三、收到和处理政府信息公开申请情况
⟦（本列数据的勾稽关系：第一项加第二项之和，等于第三项加第四项之和）⟧			申请人情况						
			自然人	法人或其他组织					总计
				商业企业	科研机构	社会公益组织	法律服务机构	其他	
一、本年新收政府信息公开申请数量			6	0	0	0	0	0	6
二、上年结转政府信息公开申请数量			0	0	0	0	0	0	0
`,
      says: [
        '表三的勾稽关系说明“（本列数据的勾稽关系：第一项加第二项之和，等于第三项加第四项之和）”与表样不同，' +
          '应为“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”',
      ],
      fixed: `三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）			申请人情况						
			自然人	法人或其他组织					总计
				商业企业	科研机构	社会公益组织	法律服务机构	其他	
一、本年新收政府信息公开申请数量			6	0	0	0	0	0	6
二、上年结转政府信息公开申请数量			0	0	0	0	0	0	0
`,
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
			⟦申请人情况⟧						
			自然人	法人或其他组织					总计
				商业企业	科研机构	社会公益组织	法律服务机构	其他	
一、本年新收政府信息公开申请数量			6	0	0	0	0	0	6
二、上年结转政府信息公开申请数量			0	0	0	0	0	0	0
`,
      says: ['表三缺少勾稽关系说明“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”'],
      fixed: `三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）			申请人情况						
			自然人	法人或其他组织					总计
				商业企业	科研机构	社会公益组织	法律服务机构	其他	
一、本年新收政府信息公开申请数量			6	0	0	0	0	0	6
二、上年结转政府信息公开申请数量			0	0	0	0	0	0	0
`,
    },
  ],
  signs: ['odd note'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const { table, label, fault } of faultyLabels(resolved, ['note'])) {
    if (fault === 'form') continue;
    const message = `${tableName(table.form)}的勾稽关系说明${quote(label.cell.text)}与表样不同，应为${quote(label.official)}`;
    yield labelFinding(resolved, table, label, message);
  }
  if (mayHoldNote(resolved)) return;
  for (const table of resolved.tables) {
    const { note } = table.form;
    if (!note || table.doubt) continue;
    const labels = table.labels();
    const head = labels.find(({ kind }) => kind === 'column');
    if (!head || labels.some(({ kind }) => kind === 'note') || isTakenApart(table)) continue;
    yield {
      span: cellSpan(head.cell),
      message: `${tableName(table.form)}缺少勾稽关系说明${quote(note)}`,
      about: { text: `${table.form.id}：勾稽关系说明` },
      fixes: noteFixes(table, head.cell, note),
    };
  }
}

const MANY_HEADS = 3;

/** A converter laid it out anew, or made a table of every row: what it left out is not the author's fault. */
function isTakenApart({ sources, rows }: ResolvedTable): boolean {
  const heads = rows.filter(({ role }) => role === 'repeated-head').length;
  return heads >= MANY_HEADS || sources.some(({ layout }) => layout === 'columns');
}

/** The note may stand beside the table, or be among what a wrong encoding made illegible. */
function mayHoldNote({ report, damage }: ResolvedReport): boolean {
  return damage.kind !== 'none' || /[勾鉤钩]稽/.test(report.draft.text);
}

/** The corner is the empty cell at the left of the head; where there is none, the layout leaves no place for the note. */
function noteFixes({ rows }: ResolvedTable, head: Cell, note: string): readonly Fix[] {
  const corner = rows.find(({ source }) => source.cells.includes(head))?.source.cells[0];
  if (corner?.text !== '') return [];
  return [
    { title: '补上勾稽关系说明', safety: 'safe', preferred: true, edits: [{ span: cellSpan(corner), newText: note }] },
  ];
}
