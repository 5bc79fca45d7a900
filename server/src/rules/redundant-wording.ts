import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import type { Finding, Rule, WordPlace } from './rule';
import { isJudged } from './wording/judged-prose';
import { quote } from './wording/names';
import { proseFinding } from './wording/prose-finding';
import { redundantWordings, redundantWords } from './wording/redundant-wordings';

export const redundantWording: Rule = {
  id: 'redundant-wording',
  severity: 'info',
  title: { zh: '语义重复', en: 'Redundant wording' },
  explanation: {
    zh:
      '两个意思相同的词叠在一起，如“反馈回复”“目的是为了”“大约300条左右”，或者搭配重复，如“大力加强……力度”。《党政机关公文处理工作条例》要求公文文字精练，' +
      '意思重复显得拖沓，概数叠用还会让人弄不清数量。只提示怎样写更简洁，改不改由作者定；有意强调的，可以接受。',
    en:
      'Two words of one meaning stand together (反馈回复, 大约300条左右), or a combination says a thing twice (大力加强…力度). Official texts should be ' +
      'concise. A hint only; accept it where the emphasis is meant.',
  },
  examples: [
    {
      draft: `一、总体情况
⟦大力加强对信息公开工作的监督检查力度⟧，及时⟦反馈回复⟧群众诉求，配备⟦专业的网络专业技术⟧人员，全年发布信息⟦大约300条左右⟧，⟦目的是为了⟧方便群众。
接听电话⟦近百余⟧次，⟦较去年同比⟧增长12%。
`,
      says: [
        '“大力加强……力度”意思重复，可写作“加大……力度”：“大力”“力度”意思重复，“加强”也不与“力度”搭配',
        '“反馈回复”意思重复，可写作“回复”：“反馈”“回复”意思重复',
        '“专业的……专业技术”意思重复，可写作“专业技术”：两个“专业”重复',
        '“大约……左右”意思重复，可写作“大约”：“大约”“左右”意思重复',
        '“目的是为了”意思重复，可写作“目的是”：“目的”“为了”意思重复',
        '“近百余”意思重复，可写作“近百”：“近”“余”都表示约数',
        '“较去年同比”意思重复，可写作“同比”：“同比”就是与上年同期相比',
      ],
    },
    {
      draft: `一、总体情况
大力加强政务公开，加大宣传力度；专业的事由专业的人来做。发放资料大约300份，超过全年会议一半以上的科室，至少有一名科级以上干部，
配备专业的工作人员，提高专业水平。及时反馈，回复群众诉求。与去年同期相比增长12%。
`,
    },
  ],
  get words() {
    return redundantWords();
  },
  check,
};

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const { start, end, shown, right, reason } of redundantWordings(prose.text, places)) {
    const message = `${quote(shown)}意思重复，可写作${quote(right)}：${reason}`;
    if (isJudged(prose, start)) yield proseFinding(prose, { start, end }, { message });
  }
}
