import type { Span } from '../report/model';
import { type ShiftedRun, shiftedRuns } from '../resolve/damage';
import type { PairedLabel, ResolvedReport } from '../resolve/model';
import type { Finding, Fix, Rule } from './rule';
import { quote } from './wording/names';

export const garbledText: Rule = {
  id: 'garbled-text',
  severity: 'error',
  title: { zh: '乱码', en: 'Garbled text' },
  explanation: {
    zh:
      '文字在复制、转换时按错误的编码读取，变成了乱码，多见于从旧网页粘贴的标题和行名，如“（一）”变成“?。ㄒ唬”。' +
      '表样和标题的固定用语可以准确还原，能一键改好；其他文字只能按残存的字节推算，还原后要对照原稿逐字核对；' +
      '显示为“�”的字已经丢失，只能补写。全文都是乱码时只提示一次，其余各项等还原以后再查。《政府信息公开条例》第六条要求及时、准确公开政府信息。',
    en:
      'Text was read in the wrong encoding while it was copied or converted; headings and row labels from old web pages suffer most ' +
      '(（一） becomes ?。ㄒ唬). Fixed wordings of the form are restored exactly; other text can only be inferred from the bytes that are left ' +
      'and has to be compared with the original; what shows as “�” is lost. Where the whole text is garbled there is one finding, and the ' +
      'other rules wait until it is restored. Article 6 of the Regulations asks for accurate publication.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
⟦?。ㄒ唬┲鲃庸_⟧政府信息情况
2023年，青禾县水务局公开信息214条，其中水务动态120条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
解读形式较为单一，已增加图解和短视频，每季度检查一次更新情况。
六、其他需要报告的事项
本年度未收取信息处理费。
`,
      says: ['“?。ㄒ唬┲鲃庸_政府信息情况”是乱码，应为“（一）主动公开政府信息情况”'],
      fixed: `一、总体情况
（一）主动公开政府信息情况
2023年，青禾县水务局公开信息214条，其中水务动态120条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
解读形式较为单一，已增加图解和短视频，每季度检查一次更新情况。
六、其他需要报告的事项
本年度未收取信息处理费。
`,
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
⟦?。ǘ┎糠止_⟧(区分处理的,只计这一情形,不计其他情形) | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
⟦?。ㄎ澹┎挥杼幚⟧?/p> | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
      says: [
        '“?。ǘ┎糠止_”是乱码，应为“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”',
        '“?。ㄎ澹┎挥杼幚”是乱码，应为“（五）不予处理”',
      ],
      fixed: `三、收到和处理政府信息公开申请情况
（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
（五）不予处理?/p> | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
    },
    {
      draft: `一、总体情况
2023年，青禾县水务局公开供水、⟦��⟧信息214条。
`,
      says: ['此处有 2 个字丢失，只剩“��”，请对照原稿补上'],
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { damage } = resolved;
  if (damage.kind === 'none') return;
  if (damage.kind.startsWith('mojibake')) {
    yield wholeText(resolved);
    return;
  }
  const shifted = new Map(shiftedRuns(resolved.report.draft.text).map((run) => [run.span.start, run]));
  const labels = resolved.tables.flatMap((table) => table.labels.filter((label) => label.verdict === 'garbled'));
  for (const span of damage.spans) {
    const run = shifted.get(span.start);
    yield run ? shiftedFinding(resolved, run, labels) : lostFinding(resolved, span);
  }
}

/** One finding for the document: everything in it is damaged alike. */
function wholeText({ report: { draft }, damage }: ResolvedReport): Finding {
  const isUtf8 = damage.kind === 'mojibake-gbk';
  const restored = isUtf8 ? draft.parts?.recode?.gbkToUtf8(draft.text) : draft.parts?.recode?.latin1ToGbk(draft.text);
  const lost = [...(restored ?? '').matchAll(/\ufffd+/g)].length;
  const remark = lost > 0 ? `（有 ${lost} 处已丢失，标作“�”）` : '';
  return {
    span: damage.spans[0] ?? { start: 0, end: 0 },
    message: isUtf8 ? '全文是乱码：UTF-8 的文字被当作 GBK 读取' : '全文是乱码：GBK 的文字被当作西文读取',
    about: { text: damage.kind },
    fixes:
      restored === undefined
        ? []
        : [
            {
              title: `还原全文${remark}，请再核对`,
              safety: 'unsafe',
              edits: [{ span: { start: 0, end: draft.text.length }, newText: restored }],
            },
          ],
  };
}

function shiftedFinding(
  resolved: ResolvedReport,
  { span, official }: ShiftedRun,
  labels: readonly PairedLabel[],
): Finding {
  const { draft } = resolved.report;
  const written = draft.text.slice(span.start, span.end);
  if (official !== undefined) {
    const label = labels.find(({ cell }) => cell.span.start === span.start && !cell.pieces);
    const rest = /^\p{Script=Han}{0,16}/u.exec(draft.text.slice(span.end, span.end + LONGEST_REST))?.[0] ?? '';
    return {
      span,
      message: `${quote(written + rest)}是乱码，应为${quote(label?.official ?? official + rest)}`,
      about: { text: official },
      fixes: [label ? labelFix(draft.text, span, label) : fixWith(span, official, official + rest)],
    };
  }
  const guess = draft.parts?.recode?.unshift(written);
  return {
    span,
    message: `${quote(written)}是乱码，请对照原稿改正`,
    about: { text: written },
    fixes:
      guess === undefined
        ? []
        : [{ title: `按残存的字节还原为${quote(guess)}，请核对`, safety: 'unsafe', edits: [{ span, newText: guess }] }],
  };
}

const LONGEST_REST = 20;

/** In a table the whole label is known; the rest of a tag after it is stray-markup's. */
function labelFix(text: string, span: Span, { cell, official }: PairedLabel): Fix {
  const tag = /[?？](?:br ?\/?|\/[a-z]{1,6})>$/.exec(text.slice(span.end, cell.span.end));
  return fixWith({ start: span.start, end: tag ? span.end + tag.index : cell.span.end }, official, official);
}

function fixWith(span: Span, newText: string, whole: string): Fix {
  return { title: `改为${quote(whole)}`, safety: 'safe', preferred: true, edits: [{ span, newText }] };
}

function lostFinding({ report: { draft } }: ResolvedReport, span: Span): Finding {
  const written = draft.text.slice(span.start, span.end);
  return {
    span,
    message: `此处有 ${written.length} 个字丢失，只剩${quote(written)}，请对照原稿补上`,
    about: { text: written },
  };
}
