import type { ResolvedReport } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { isIdNumber, longNumbers, masked } from './wording/long-numbers';
import { quote } from './wording/names';

export const exposedIdNumber: Rule = {
  id: 'exposed-id-number',
  severity: 'error',
  title: { zh: '身份证号泄露', en: 'Exposed ID number' },
  explanation: {
    zh:
      '文中有完整的公民身份号码（18 位，出生日期和校验码都对得上）。《政府信息公开条例》第十五条规定，涉及个人隐私、公开会对第三方合法权益造成损害的政府信息不得公开；' +
      '身份证号还是《个人信息保护法》保护的个人信息。修正保留前 2 位和后 3 位，其余改为“*”。数字不是身份证号、只是碰巧对得上的，可以接受。',
    en:
      'A complete ID number (18 digits whose date of birth and check digit fit). Article 15 of the Regulations forbids the publication of what harms ' +
      'personal privacy. The fix keeps the first 2 and the last 3 digits. Accept it where the digits only happen to fit.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `三、收到和处理政府信息公开申请情况
申请人证件号码为⟦11010519491231002X⟧，另一申请人为⟦110105 19491231 002X⟧。
统一社会信用代码11430321MB1234567X，编号110105194912310021。
`,
      says: ['此处有完整的身份证号，应写作“11*************02X”', '此处有完整的身份证号，应写作“11**** ******** *02X”'],
      fixed: `三、收到和处理政府信息公开申请情况
申请人证件号码为11*************02X，另一申请人为11**** ******** *02X。
统一社会信用代码11430321MB1234567X，编号110105194912310021。
`,
    },
  ],
  signs: ['long number'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { text } = resolved.report.draft;
  for (const { span, digits } of longNumbers(resolved)) {
    if (!isIdNumber(digits)) continue;
    const newText = masked(text, span, 2, 3);
    yield {
      span,
      message: `此处有完整的身份证号，应写作${quote(newText)}`,
      about: { text: newText },
      fixes: [{ title: `改为${quote(newText)}`, safety: 'safe', preferred: true, edits: [{ span, newText }] }],
    };
  }
}
