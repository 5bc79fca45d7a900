import { type WrongBreakdown, wrongBreakdowns } from '../resolve/breakdowns';
import type { ResolvedReport } from '../resolve/model';
import type { WrittenNumber } from '../resolve/numerals';
import { type Prose, proseOf } from '../resolve/prose';
import { digitSlip } from '../resolve/slips';
import type { Finding, Fix, Rule } from './rule';
import { replaceMinimal } from './wording/edits';

export const unbalancedBreakdown: Rule = {
  id: 'unbalanced-breakdown',
  severity: 'warning',
  worst: 'error',
  title: { zh: '其中各项之和不等于总数', en: 'Parts that do not make up the whole' },
  explanation: {
    zh:
      '一句话里写了总数，又用“其中”“包括”“分别为”、冒号或者括号列出分项，或者列完分项再写“合计”“共计”，分项之和应当等于总数。单项大于总数、分项之和大于总数的，必有一数写错，按错误提示；' +
      '分项之和小于总数的，“其中”可能只是举例，只作警告或提示。带“余”“约”的数、单位不同的数、占比和增幅不参与计算，分项还有下一级的按两级计算，' +
      '信息处理费的金额由专门的检查负责。《政府信息公开条例》第五十条要求报告的数据，前后加不起来就失去了依据。' +
      '确属举例，或者同一条信息通过几个渠道重复发布的，可以接受本提示。改总数还是改分项须核对台账，因此从不自动改正。',
    en:
      'Where a sentence gives a total and its parts, before them or after, the parts are to make up the total. A part or a sum greater than the whole is an error, because one of the ' +
      'numbers must be wrong; a smaller sum is a warning or a hint, since 其中 may name examples. Rounded numbers, other units, shares and changes are left ' +
      'out; a part may be broken down again. Accept it where only examples are named or one item was published through several channels. Article 50 of the ' +
      'regulations asks for these data. The fixes change the total or one part and are never applied by themselves.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `一、总体情况
（一）主动公开。全年公开供水信息⟦893⟧条，其中水务动态93条、政策文件704条、财政信息9条。微信公众号推送305条，订阅数614。
`,
      says: ['“其中”各项之和为 93＋704＋9＝806，总数写 893，差 87'],
    },
    {
      draft: `一、总体情况
（一）主动公开。编发水务简报⟦12⟧期，其中一季度3期、二季度3期、三季度3期、四季度4期。全年公开信息310条，其中公众号⟦1905⟧条。
`,
      says: ['“其中”各项之和为 3＋3＋3＋4＝13，总数写 12，差 1', '分项 1905 大于总数 310，差 1595'],
      fixed: `一、总体情况
（一）主动公开。编发水务简报13期，其中一季度3期、二季度3期、三季度3期、四季度4期。全年公开信息310条，其中公众号310条。
`,
    },
    {
      draft: `一、总体情况
（一）主动公开。公开信息60条，其中公文4条；发布通知120余条，其中节水通知35条、停水通知90条。
（二）依申请公开。收到申请1250件，同比增长12%，其中市政府180件、市各部门420件（甲局300件、乙局120件）、各县区650件。接待来访1119批2588人次，其中局领导214批1065人次。
`,
      says: [],
    },
    {
      draft: `一、总体情况
（一）主动公开。公开信息236条，其中网站27条，公众号198条，答复留言11件。网站公开75条，公众号公开280条，其他渠道公开54条。其中，“青禾水务”公众号120条、视频号18条。
发布信息123条，其中网站8条，主要包括水价、水质等信息；公众号115条，主要有节水知识。
公开信息57条，其中水务动态37条（河湖8条、供水29条），公告5条；发布科普4条；答复留言9条，转发信息2条。更新信息1020条，其中动态480条，目录540条，新开设专栏6个，解读44条。
`,
      says: [],
    },
    {
      draft: `一、总体情况
（一）主动公开。公开信息90条，其中：文件类⟦60⟧条，包含供水类20条，排水类35条；水务动态30条。
`,
      says: ['所列各项之和为 20＋35＝55，总数写 60，差 5'],
    },
    {
      draft: `一、总体情况
（一）主动公开。公开信息⟦126⟧条，其中水务动态78条，建议提案35条，政策文件8条，公示公告10条，处理行政处罚32条。
`,
      says: ['“其中”各项之和为 78＋35＋8＋10＝131，总数写 126，差 5'],
    },
    {
      draft: `一、总体情况
（二）依申请公开。办结公开申请63件，其中：予以公开及部分公开41件，占65.08%；不予公开5件，占7.94%；无法提供17件，占26.98%；因公开引起的行政复议案件2件、行政诉讼案件3件。
`,
      says: [],
    },
    {
      draft: `一、总体情况
（一）主动公开。全年公布政府信息⟦260⟧条，（其中机构职能类信息25条，水务动态168条，其他应主动公开政府信息60条）主要通过网站发布。
`,
      says: ['括号内各项之和为 25＋168＋60＝253，总数写 260，差 7'],
    },
    {
      draft: `一、总体情况
（一）主动公开。通过网站公开机构职能3条、法规文件5条、财政信息20条，共计⟦29⟧条。举办培训3次、讲座2次，合计5次。
（二）依申请公开。新收政府信息公开申请31件，连同上年结转2件，共计⟦35⟧件，办结30件。
`,
      says: ['所列各项之和为 3＋5＋20＝28，总数写 29，差 1', '所列各项之和为 31＋2＝33，总数写 35，差 2'],
    },
    {
      draft: `一、总体情况
（一）主动公开。公开信息60条，政策解读5条，部门动态53条，合计59条。公开文件12件。另有公告3件、通报2件，合计18件。
（二）依申请公开。收到申请8件，上年结转1件，办结7件，共计10件。
`,
    },
  ],
  cues: [...'其包分：（计'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const wrong of wrongBreakdowns(resolved)) yield findingFor(resolved.report.draft.text, prose, wrong);
}

const LEADS = { among: '“其中”', including: '所列', respectively: '所列', colon: '所列', bracket: '括号内' } as const;

function findingFor(text: string, prose: Prose, wrong: WrongBreakdown): Finding {
  const { list, kind, parts, sum } = wrong;
  const { whole } = list;
  const place = kind === 'part' ? (parts[0] ?? whole) : whole;
  const about = `${whole.value}${whole.unit}：${parts.map(({ value }) => value).join('、')}`;
  return {
    span: prose.span(place.start, place.end),
    severity: severityOf(wrong),
    message:
      kind === 'part'
        ? `分项 ${sum} 大于总数 ${whole.value}，差 ${plain(sum - whole.value)}`
        : `${LEADS[list.introducer]}各项之和为 ${workedSum(parts, sum)}，总数写 ${whole.value}，差 ${plain(Math.abs(sum - whole.value))}`,
    about: { text: about },
    related: [whole, ...parts]
      .filter((number) => number !== place)
      .map((number) => ({
        span: prose.span(number.start, number.end + number.unit.length),
        message: number === whole ? `总数 ${number.value}` : `分项 ${number.value}`,
      })),
    fixes: fixesFor(text, prose, wrong),
  };
}

function severityOf({ kind, certainty }: WrongBreakdown): 'error' | 'warning' | 'info' {
  if (kind === 'less') return certainty === 'sure' ? 'warning' : 'info';
  return certainty === 'sure' ? 'error' : 'warning';
}

/** Without the tail of binary fractions. */
const plain = (value: number): number => Number(value.toFixed(4));

const MOST_TERMS = 12;

const workedSum = (parts: readonly WrittenNumber[], sum: number): string =>
  parts.length > MOST_TERMS ? String(plain(sum)) : `${parts.map(({ value }) => value).join('＋')}＝${plain(sum)}`;

/** The total or one of the parts; first the one whose digits tell of a slip, if there is just one. */
function fixesFor(text: string, prose: Prose, { list, kind, parts, sum }: WrongBreakdown): readonly Fix[] {
  const { whole, isOpen } = list;
  if (isOpen) return [];
  const setTo = (number: WrittenNumber, value: number): Candidate => {
    const [from, to] = [plain(number.value), plain(value)];
    const edits = [replaceMinimal(prose.span(number.start, number.end), text, String(to))];
    const title = number === whole ? `把总数改为 ${to}` : `把分项 ${from} 改为 ${to}`;
    return { isSlip: digitSlip(from, to) !== undefined, fix: { title, safety: 'unsafe', edits } };
  };
  if (kind === 'part')
    return [...parts.map((part) => setTo(part, whole.value)), setTo(whole, sum)].map(({ fix }) => fix);
  const total = setTo(whole, sum);
  const slips = parts
    .filter(({ value }) => value + whole.value - sum >= 0)
    .map((part) => setTo(part, part.value + whole.value - sum))
    .filter(({ isSlip }) => isSlip);
  const [only, ...others] = slips;
  const isPart = only !== undefined && others.length === 0 && !total.isSlip;
  return (isPart ? [only, total] : [total, ...slips]).map(({ fix }) => fix);
}

interface Candidate {
  readonly isSlip: boolean;
  readonly fix: Fix;
}
