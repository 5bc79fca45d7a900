import { type Fault, replaced, withSentence } from './fault';

const SENTENCE = '进一步规范政务公开工作流程。';

const put = (rule: string, what: string, wrong: string, right = SENTENCE, isCertain = true): Fault => ({
  rule,
  what,
  isCertain,
  make: (report, random) =>
    isMarkup(report.layout) && /[<>&]/.test(wrong) ? undefined : withSentence(report, random, right, wrong),
});

/** Where tags and entities are nothing strange. */
const isMarkup = (layout: string): boolean => layout === 'html' || layout === 'markdown';

/** Personal data, which are masked and not taken back. */
const exposed = (rule: string, what: string, wrong: string, right: string, isCertain = true): Fault => ({
  ...put(rule, what, wrong, right, isCertain),
  isBeyondRepair: true,
});

/** UTF-8 read as GBK, as a browser shows a page whose encoding it guessed wrong. */
const readAsGbk = (text: string): string => new TextDecoder('gbk').decode(new TextEncoder().encode(text));

export const DAMAGE_FAULTS: readonly Fault[] = [
  put('garbled-text', '替换字符', '进一步规范政务公\ufffd\ufffd工作流程。'),
  {
    rule: 'garbled-text',
    what: '全文 UTF-8 读作 GBK',
    isCertain: true,
    isLack: true,
    make: (report) => (report.layout === 'html' ? undefined : { right: report, wrong: report, edit: readAsGbk }),
  },
  put('traditional-character', '夹繁体字', '進一步规范政务公开工作流程。'),
  put('stray-markup', 'HTML 标记残留', '进一步规范政务公开工作流程。</p>'),
  put('stray-markup', '空格实体残留', '进一步规范&nbsp;政务公开工作流程。'),
  put('stray-field', 'Word 书签残留', '[bookmark: _GoBack]进一步规范政务公开工作流程。'),
  put('stray-field', 'Word 域残留', '进一步规范政务公开工作流程错误!未找到引用源。。'),
  put('stray-invisible', '不换行空格', '进一步规范\u00a0政务公开工作流程。'),
  put('stray-invisible', '零宽字符', '进一步规范\u200b政务公开工作流程。'),
  put('private-use-character', '专用区字符', '\uf0b7进一步规范政务公开工作流程。'),
  put('suspect-lookalike', '字母 O 代数字 0', '召开会议2O次。', '召开会议20次。'),
  put('stray-pinyin', '夹注拼音', '进一步规范政务公(gong)开(kai)工作流程。'),
  put('hijacked-text', '网页被篡改的词', '进一步规范开云体育官网政务公开工作流程。'),
  exposed('exposed-id-number', '身份证号', '申请人证件号码11010519491231002X。', '申请人证件齐全。'),
  exposed('exposed-phone', '手机号', '联系人手机13812345678。', '联系人信息已公布。'),
  exposed('exposed-bank-card', '银行卡号', '收款账户为6222021234567890128。', '收款账户已公布。'),
  exposed('exposed-mailbox', '个人邮箱', '联系邮箱为1234567890@qq.com。', '联系邮箱已公布。', false),
  exposed('exposed-person', '申请人姓名', '申请人张小山诉我单位一案已审结。', '一案已审结。'),
  put('internal-path', '内网地址', '材料存放于http://192.168.1.20/share。', '材料已归档。'),
  {
    rule: 'stray-page-text',
    what: '页码夹在正文里',
    isCertain: true,
    make: (report) => replaced(report, /^(.{30})/, '$1\n— 3 —\n'),
  },
  {
    rule: 'lost-character',
    what: '年字丢失',
    isCertain: true,
    make: (report) => replaced(report, /自(\d{4})年1月1日/, '自$11月1日'),
  },
  {
    rule: 'lost-character',
    what: '右括号丢失',
    isCertain: true,
    make: (report) => replaced(report, /〔(\d{4})〕(?=\d{1,3}号)/, '〔$1'),
  },
];
