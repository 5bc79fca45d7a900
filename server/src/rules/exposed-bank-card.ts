import type { ResolvedReport } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { isBankCard, isIdNumber, longNumbers, masked } from './wording/long-numbers';
import { quote } from './wording/names';

export const exposedBankCard: Rule = {
  id: 'exposed-bank-card',
  severity: 'warning',
  title: { zh: '银行卡号泄露', en: 'Exposed bank card number' },
  explanation: {
    zh:
      '文中有一串 16 至 19 位、校验位对得上的数字，像是银行卡号。申请人退费、缴费的卡号属于个人信息，' +
      '《政府信息公开条例》第十五条规定，涉及个人隐私、公开会对第三方合法权益造成损害的政府信息不得公开。修正保留前 4 位和后 4 位，其余改为“*”。' +
      '单位对外公布的收款账号、其他编号碰巧对得上的，可以接受。',
    en:
      '16 to 19 digits with a fitting check digit look like a bank card. An applicant’s card is personal; article 15 of the Regulations forbids the ' +
      'publication of what harms personal privacy. The fix keeps the first and the last 4 digits. Accept an account that the office publishes, and ' +
      'numbers of another kind that happen to fit.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `六、其他需要报告的事项
信息处理费退至⟦6222021234567890128⟧，备用卡⟦4111 1111 1111 1111⟧，凭证号2024010112345678，账号6222021234567890123。
`,
      says: [
        '此处像是完整的银行卡号，应写作“6222***********0128”',
        '此处像是完整的银行卡号，应写作“4111 **** **** 1111”',
      ],
      fixed: `六、其他需要报告的事项
信息处理费退至6222***********0128，备用卡4111 **** **** 1111，凭证号2024010112345678，账号6222021234567890123。
`,
    },
  ],
  signs: ['long number'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { text } = resolved.report.draft;
  for (const { span, digits } of longNumbers(resolved)) {
    if (!isBankCard(digits) || isIdNumber(digits)) continue;
    const newText = masked(text, span, 4, 4);
    yield {
      span,
      message: `此处像是完整的银行卡号，应写作${quote(newText)}`,
      about: { text: newText },
      fixes: [{ title: `改为${quote(newText)}`, safety: 'safe', preferred: true, edits: [{ span, newText }] }],
    };
  }
}
