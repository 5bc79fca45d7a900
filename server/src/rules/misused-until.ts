import type { ResolvedReport } from '../resolve/model';
import { paragraphAt, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { replaceMinimal } from './wording/edits';
import { quote } from './wording/names';

export const misusedUntil: Rule = {
  id: 'misused-until',
  severity: 'warning',
  title: { zh: '截止／截至误用', en: 'Misused 截止' },
  explanation: {
    zh:
      '“截止”是到期停止，用在期限之后（报名截止）或者“截止日期”一类词里；“截至”是到某时为止，后面接时间：“截至2023年12月31日，共公开……”，' +
      '见《现代汉语词典》。写成“截止2023年12月31日”，意思成了这一天停止公开。“截至……止”重复，去掉“止”；“自……起至……止”是对的。' +
      '《党政机关公文处理工作条例》要求公文用语准确规范；引用原文如此的，可以接受。',
    en:
      '截止 means that something ends and follows its term (报名截止) or stands in words such as 截止日期; 截至 means “up to” and takes a time. 截止2023年12月31日 ' +
      'says that publication stopped that day. 截至……止 says it twice. The regulations on official documents ask for exact wording. Accept it in quotations.',
  },
  fix: 'safe',
  cues: ['截止', '截至'],
  examples: [
    {
      draft: `一、总体情况
⟦截止⟧2023年12月31日，共公开信息36条。⟦截止到⟧年底，订阅数614人；⟦截止目前为止⟧，未收到申请。
报名截止日期为3月1日，意见征集于6月30日截止。申请受理截止2023年6月，截止时间以公告为准。
⟦截至2023年12月31日止⟧，累计公开80条，数据自2023年1月1日起至12月31日止。
`,
      says: [
        '“截止”应为“截至”：后面是时间',
        '“截止到”应为“截至”：后面是时间',
        '“截止目前为止”应为“截至目前”',
        '“截至2023年12月31日止”里“截至”与“止”重复，应为“截至2023年12月31日”',
      ],
      fixed: `一、总体情况
截至2023年12月31日，共公开信息36条。截至年底，订阅数614人；截至目前，未收到申请。
报名截止日期为3月1日，意见征集于6月30日截止。申请受理截止2023年6月，截止时间以公告为准。
截至2023年12月31日，累计公开80条，数据自2023年1月1日起至12月31日止。
`,
    },
  ],
  check,
};

/** The verb, the time after it, and a 止 after that. */
const UNTIL =
  /截(止[到至于]?|至到?)((?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年(?:\d{1,2}月(?:\d{1,2}日|底)?|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日|底)?|年?[底末])?|\d{1,2}月(?:\d{1,2}日|[底末])|目前|现在|当前|今(?:年底?)?|[本上去]年(?:度?[底末])?|年度?[底末]|[本上]?月底|\d{1,2}日)((?:为?止)(?![于到至损]))?/g;
/** What ends there, in words: then 截止 is right. */
const ENDS = /(?:报名|申报|投稿|征集|受理|登记|投标|报价|申请|活动|缴费|公示|意见|报送|提交|时间|日期|期限)$/;

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { draft } = resolved.report;
  const prose = proseOf(resolved);
  for (const { 0: written, 1: verb = '', 2: time = '', 3: until, index } of prose.text.matchAll(UNTIL)) {
    const isRight = verb === '至' && until === undefined;
    const before = prose.text.slice(Math.max(0, index - 4), index);
    if (isRight || (verb.startsWith('止') && ENDS.test(before)) || paragraphAt(prose, index)?.isDamaged) continue;
    const isDoubled = until !== undefined;
    const length = isDoubled ? written.length : 1 + verb.length;
    const span = prose.span(index, index + length);
    const shown = isDoubled ? `截至${time}` : '截至';
    yield {
      span,
      ...(verb.startsWith('至') && { severity: 'info' as const }),
      message: messageFor(prose.text.slice(index, index + length), shown, verb, isDoubled),
      about: { text: written },
      fixes: [
        {
          title: `改为${quote(shown)}`,
          safety: 'safe',
          preferred: true,
          edits: [
            replaceMinimal(prose.span(index, index + 1 + verb.length), draft.text, '截至'),
            ...(isDoubled
              ? [{ span: prose.span(index + written.length - until.length, index + written.length), newText: '' }]
              : []),
          ].filter(({ span: { start, end }, newText }) => start < end || newText !== ''),
        },
      ],
    };
  }
}

function messageFor(written: string, shown: string, verb: string, isDoubled: boolean): string {
  if (!isDoubled) return `${quote(written)}应为${quote(shown)}：后面是时间`;
  return verb === '至'
    ? `${quote(written)}里“截至”与“止”重复，应为${quote(shown)}`
    : `${quote(written)}应为${quote(shown)}`;
}
