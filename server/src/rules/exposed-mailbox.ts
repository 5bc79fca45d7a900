import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import PROVIDERS from '../spec/words/mail-providers.json';
import type { Finding, Rule } from './rule';

export const exposedMailbox: Rule = {
  id: 'exposed-mailbox',
  severity: 'info',
  title: { zh: '个人邮箱', en: 'Private mailbox' },
  explanation: {
    zh:
      '文中的邮箱像是个人的：用的是个人邮箱服务商，用户名是 QQ 号、手机号，或者漏了“@”。个人邮箱属于个人信息，' +
      '《政府信息公开条例》第十五条规定，涉及个人隐私、公开会对第三方合法权益造成损害的政府信息不得公开。' +
      '单位在这类服务商注册、对外公布的联系邮箱很常见，可以接受；写明是联系邮箱且用户名不是号码的，不提示。',
    en:
      'A mailbox that looks private: at a provider for private persons, with a QQ or mobile number for a name, or without its @. Article 15 of the ' +
      'Regulations forbids the publication of what harms personal privacy. Offices often publish a mailbox at such a provider: accept it; where it ' +
      'is called the office’s and its name is no number, nothing is said.',
  },
  examples: [
    {
      draft: `三、收到和处理政府信息公开申请情况
答复发送至申请人邮箱⟦1234567890@qq.com⟧，抄送⟦9876543210qq.com⟧和⟦zhangxs@163.com⟧。
如有疑问，请与县水务局办公室联系（电子邮箱：qhxswj@163.com，备用 xxgk@qinghe.gov.cn）。
`,
      says: [
        '此处的 qq.com 邮箱像是个人邮箱，公开前请确认',
        '此处的 qq.com 邮箱像是个人邮箱，且漏了“@”，公开前请确认',
        '此处的 163.com 邮箱像是个人邮箱，公开前请确认',
      ],
    },
  ],
  get cues() {
    return ['@', ...PROVIDERS.map(({ text }) => text)];
  },
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const mailbox of mailboxes(prose.text)) {
    if (isOffice(prose, mailbox)) continue;
    const lack = mailbox.hasAt ? '' : '，且漏了“@”';
    yield {
      span: prose.span(mailbox.start, mailbox.end),
      message: `此处的 ${mailbox.provider} 邮箱像是个人邮箱${lack}，公开前请确认`,
      about: { text: `${mailbox.name.slice(0, 2)}…${mailbox.provider}` },
    };
  }
}

interface Mailbox {
  readonly start: number;
  readonly end: number;
  /** What stands before the @. */
  readonly name: string;
  readonly provider: string;
  readonly hasAt: boolean;
}

/** Mailboxes at providers for private persons, in order. */
function mailboxes(text: string): readonly Mailbox[] {
  const found = PROVIDERS.flatMap(({ text: provider }) =>
    placesOf(text, provider).flatMap((at): Mailbox[] => {
      const before = nameBefore(text, at);
      return before ? [{ ...before, end: at + provider.length, provider }] : [];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** Where a provider's name ends: qq.com, but not qq.com.cn. */
function placesOf(text: string, provider: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(provider); at >= 0; at = text.indexOf(provider, at + provider.length)) {
    const end = at + provider.length;
    if (!/^(?:[A-Za-z0-9-]|\.[A-Za-z])/.test(text.slice(end, end + 2))) places.push(at);
  }
  return places;
}

const LONGEST_NAME = 40;

/** What stands before the provider: a name and @, or a number and no @. A site (mail.qq.com) is no mailbox. */
function nameBefore(text: string, at: number): Pick<Mailbox, 'start' | 'name' | 'hasAt'> | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
  const [, address] = /(?<![\w.+-])([\w.+-]{1,40})@$/.exec(before) ?? [];
  if (address !== undefined) return { start: at - address.length - 1, name: address, hasAt: true };
  const [number] = /(?<![\w.+/-])\d{5,11}$/.exec(before) ?? [];
  return number === undefined ? undefined : { start: at - number.length, name: number, hasAt: false };
}

const CONTEXT = 60;

/** Published for enquiries, under a name that is no number of a person. */
function isOffice({ text }: Prose, { start, name }: Mailbox): boolean {
  if (/^\d{5,11}$/.test(name)) return false;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  return /(?:邮箱|邮件|E-?mail|联系方式|网址|地址)[^。\n]{0,20}$/i.test(before) && !/申请人[^。\n]{0,12}$/.test(before);
}
