import type { ResolvedReport } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { type LongNumber, longNumbers, masked } from './wording/long-numbers';
import { quote } from './wording/names';

export const exposedPhone: Rule = {
  id: 'exposed-phone',
  severity: 'warning',
  title: { zh: '手机号泄露', en: 'Exposed mobile number' },
  explanation: {
    zh:
      '文中有完整的手机号码，可能是申请人或者工作人员个人的。《政府信息公开条例》第十五条规定，涉及个人隐私、公开会对第三方合法权益造成损害的政府信息不得公开。' +
      '修正保留前 3 位和后 4 位，如“138****1234”。单位对外公布的工作手机可以接受；写明是咨询、监督等电话的，只作提示。固定电话、12345 等热线不提示。',
    en:
      'A complete mobile number that may be an applicant’s or a clerk’s own. Article 15 of the Regulations forbids the publication of what harms ' +
      'personal privacy. The fix keeps the first 3 and the last 4 digits. Accept a number that the office itself publishes; where it is called one ' +
      'for enquiries or complaints it is only a hint. Landlines and hotlines are left alone.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `三、收到和处理政府信息公开申请情况
申请人电话⟦13812345678⟧，联系人⟦139-1234-5678⟧，热线12345，座机0991—1234567，编号138123456789。
`,
      says: ['此处有完整的手机号，应写作“138****5678”', '此处有完整的手机号，应写作“139-****-5678”'],
      fixed: `三、收到和处理政府信息公开申请情况
申请人电话138****5678，联系人139-****-5678，热线12345，座机0991—1234567，编号138123456789。
`,
    },
    {
      draft: `六、其他需要报告的事项
咨询电话：⟦+8613812345678⟧。
`,
      says: ['此处有完整的手机号，公开前请确认是单位对外公布的号码'],
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
（六）其他处理0000000（七）总计13810000139四、结转下年度继续办理0000000，政府集中采购15900013800.25元。
`,
      says: [],
    },
  ],
  signs: ['long number'],
  check,
};

/** With the country's code where it stands before. */
const MOBILE = /^(86)?1[3-9]\d{9}$/;
/** What the office itself publishes. */
const OFFICE = /(?:咨询|监督|举报|投诉|办公|值班|服务|受理|联系|热线|公开)电话[^。；，\d\r\n]{0,8}$/;
const CONTEXT = 16;

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const number of longNumbers(resolved)) {
    const match = MOBILE.exec(number.digits);
    if (match) yield finding(resolved, number, match[1] ?? '');
  }
}

function finding({ report: { draft } }: ResolvedReport, { span }: LongNumber, country: string): Finding {
  const { text } = draft;
  const start = country !== '' && text.charAt(span.start - 1) === '+' ? span.start - 1 : span.start;
  const newText = masked(text, span, country.length + 3, 4);
  const isOffice = OFFICE.test(text.slice(Math.max(0, start - CONTEXT), start));
  return {
    span: { start, end: span.end },
    ...(isOffice && { severity: 'info' as const }),
    message: isOffice
      ? '此处有完整的手机号，公开前请确认是单位对外公布的号码'
      : `此处有完整的手机号，应写作${quote(newText)}`,
    about: { text: newText },
    fixes: [
      {
        title: `改为${quote(newText)}`,
        safety: isOffice ? 'unsafe' : 'safe',
        preferred: true,
        edits: [{ span, newText }],
      },
    ],
  };
}
