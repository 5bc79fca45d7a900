import { type FieldResidue, fieldsOf } from '../resolve/field-residue';
import type { ResolvedReport } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { onDamagedLine } from './wording/damage';
import { quote } from './wording/names';

export const strayField: Rule = {
  id: 'stray-field',
  severity: 'error',
  title: { zh: 'Word 域、书签残留', en: 'Left-over Word field or bookmark' },
  explanation: {
    zh:
      '从 Word 转成网页或纯文本时，书签、超链接、页码、交叉引用等“域”的代码有时会变成看得见的文字，如“[bookmark: _GoBack]”' +
      '“PAGE \\* MERGEFORMAT”“错误!未找到引用源。”。这些不是年报的内容，发布出去有损严肃；落在行名、列名里，汇总软件就认不出这一行。修正是删去；正文确要说明这些代码的，可以接受。',
    en:
      'When a Word file becomes a web page or plain text, the codes of bookmarks, links, page numbers and cross-references may turn into visible text. ' +
      'They are no part of the report, and inside a label they keep software from recognising the row. The fix deletes them; accept them where the text is about such codes.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
⟦[bookmark: _GoBack]⟧2023年，青禾县水务局公开信息36条。
详见⟦HYPERLINK "http://www.example.gov.cn/"⟧县政府网站。
⟦PAGE \\* MERGEFORMAT⟧
`,
      says: [
        '“[bookmark: _GoBack]”是 Word 书签的残留，应删去',
        '“HYPERLINK "http://www.example.gov.cn/"”是 Word 域代码的残留，应删去',
        '“PAGE \\* MERGEFORMAT”是 Word 域代码的残留，应删去',
      ],
      fixed: `一、总体情况
2023年，青禾县水务局公开信息36条。
详见县政府网站。

`,
    },
    {
      draft: `六、其他需要报告的事项
收费情况见⟦错误!未找到引用源。⟧附件2。
`,
      says: ['“错误!未找到引用源。”是 Word 引用失效的提示，应删去'],
      fixed: `六、其他需要报告的事项
收费情况见附件2。
`,
    },
  ],
  signs: ['[', '"', '\\', '_', '!', '！', 'M'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const field of fieldsOf(resolved)) {
    if (!onDamagedLine(resolved, field.span)) yield finding(field);
  }
}

function finding({ kind, written, span }: FieldResidue): Finding {
  const what = kind === 'Word 引用失效' ? `${kind}的提示` : `${kind}的残留`;
  return {
    span,
    message: `${quote(written)}是 ${what}，应删去`,
    about: { text: written },
    unnecessary: true,
    fixes: [{ title: `删去${quote(written)}`, safety: 'safe', preferred: true, edits: [{ span, newText: '' }] }],
  };
}
