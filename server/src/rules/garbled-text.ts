import { overlapsAny } from '../report/spans';
import { isIllegible } from '../resolve/damage';
import type { ResolvedReport } from '../resolve/model';
import { shiftedRuns } from '../resolve/shifted';
import type { Finding, Rule } from './rule';
import { lostFindings, misreadFindings, shiftedFinding, wholeText } from './wording/garbled';

export const garbledText: Rule = {
  id: 'garbled-text',
  severity: 'error',
  title: { zh: '乱码', en: 'Garbled text' },
  explanation: {
    zh:
      '文字在复制、转换时按错误的编码读取，变成了乱码，多见于从旧网页粘贴的标题和行名，如“（一）”变成“?。ㄒ唬”。' +
      '表样和标题的固定用语可以准确还原，能一键改好；其他文字只能按残存的字节推算，还原后要对照原稿逐字核对；' +
      '显示为“�”“????”的字已经丢失，只能补写。全文都是乱码时只提示一次，其余各项等还原以后再查。《政府信息公开条例》第六条要求及时、准确公开政府信息。乱码不应发布；确是外文、符号的，可以接受。',
    en:
      'Text was read in the wrong encoding while it was copied or converted; headings and row labels from old web pages suffer most ' +
      '(（一） becomes ?。ㄒ唬). Fixed wordings of the form are restored exactly; other text can only be inferred from the bytes that are left ' +
      'and has to be compared with the original; what shows as “�” is lost. Where the whole text is garbled there is one finding, and the ' +
      'other rules wait until it is restored. Article 6 of the Regulations asks for accurate publication. Accept it where the characters are meant.',
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
      says: ['此处有文字丢失，只剩“��”，请对照原稿补上'],
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
⟦鍏€佸叾浠栭渶瑕佹姤鍛婄殑浜嬮」⟧
本年度⟦娌℃湁鏀跺彇⟧信息处理费，重点公开⟦Ë®¼ÛÐÅÏ¢⟧，没有其他需要报告的事项。在县政府门户网站设立供水专栏，及时更新停水通知、水质检测结果和水价政策。
`,
      says: [
        '“鍏€佸叾浠栭渶瑕佹姤鍛婄殑浜嬮」”是乱码（UTF-8 的文字被当作 GBK 读取），应为“六、其他需要报告的事项”',
        '“娌℃湁鏀跺彇”是乱码（UTF-8 的文字被当作 GBK 读取），应为“没有收取”',
        '“Ë®¼ÛÐÅÏ¢”是乱码（GBK 的文字被当作西文读取），应为“水价信息”',
      ],
    },
  ],
  signs: ['encoding damage'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { report, damage } = resolved;
  if (damage.kind === 'none') return;
  if (isIllegible(damage)) {
    yield wholeText(resolved);
    return;
  }
  yield* misreadFindings(resolved);
  const shifted = shiftedRuns(report.draft.text).filter(({ span }) => !overlapsAny(damage.misread, span));
  const labels = new Map(
    resolved.tables
      .flatMap((table) => table.oddLabels())
      .filter(({ verdict, cell }) => verdict === 'garbled' && !cell.pieces)
      .map((label) => [label.cell.start, label] as const),
  );
  for (const run of shifted) yield shiftedFinding(resolved, run, labels);
  const known = [...shifted.map(({ span }) => span), ...damage.misread].sort((a, b) => a.start - b.start);
  yield* lostFindings(
    resolved,
    damage.spans.filter((span) => !overlapsAny(known, span)),
  );
}
