import { cellSpan } from '../report/cell-places';
import { type DocumentRow, documentRows } from '../resolve/documents';
import type { ResolvedReport } from '../resolve/model';
import type { TableForm } from '../spec/types';
import type { Finding, Rule } from './rule';
import { subjectOf } from './wording/figures';
import { cellName, columnName } from './wording/names';

export const suspectDocuments: Rule = {
  id: 'suspect-documents',
  severity: 'warning',
  title: { zh: '现行有效少于本年制发', en: 'Suspect documents' },
  explanation: {
    zh:
      '现行有效件数是年末仍然有效的全部文件，应当包括本年制发的文件，因此一般不少于本年制发件数（表样见国办公开办函〔2021〕30号）。' +
      '常见的原因是把“现行有效”填成了当年数，或者各列填串。本年制发的文件又在本年废止，是少有的例外，确属这种情况的可以接受。' +
      '哪个数有误须查文件台账，没有自动修正。',
    en:
      'What is in force counts every document that is still valid at the end of the year, those issued during the year included, so it is ' +
      'hardly ever less than what was issued (form of 国办公开办函〔2021〕30号). Often the year’s figure was put in its place, or columns were mixed ' +
      'up. Documents issued and repealed within the year are the rare exception: accept the finding then. There is no fix.',
  },
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	5	1	⟦3⟧
`,
      says: ['“行政规范性文件”现行有效件数为 3，少于本年制发件数 5，差 2'],
    },
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	5	41	5
`,
      says: [],
    },
  ],
  signs: ['fewer in force than issued'],
  check,
};

function* check({ tables }: ResolvedReport): Generator<Finding> {
  for (const table of tables) {
    for (const documents of documentRows(table)) yield* rowFinding(table.form, documents);
  }
}

function* rowFinding(form: TableForm, { row, issued, inForce }: DocumentRow): Generator<Finding> {
  if (issued.value === undefined || inForce.value === undefined) return;
  const lack = issued.value - inForce.value;
  // A fraction is the business of invalid-figure.
  if (lack <= 0 || !Number.isInteger(lack)) return;
  const issuedName = columnName(form, 'issued');
  yield {
    span: cellSpan(inForce.cell),
    message: `${cellName(form, { row, column: 'inForce' })}为 ${inForce.value}，少于${issuedName} ${issued.value}，差 ${lack}`,
    about: subjectOf(form, [issued, inForce]),
    related: [{ span: cellSpan(issued.cell), message: `${issuedName} ${issued.value}` }],
  };
}
