import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import type { Finding, Rule, WordPlace } from './rule';
import { quote } from './wording/names';
import { addressesIn, personsIn, personWords } from './wording/persons';

export const exposedPerson: Rule = {
  id: 'exposed-person',
  severity: 'warning',
  title: { zh: '申请人姓名、住址', en: 'Applicant’s name or address' },
  explanation: {
    zh:
      '文中点出了申请人、原告、信访人的姓名，或者写到门牌的家庭住址。《政府信息公开条例》第十五条规定，涉及个人隐私、公开会对第三方合法权益造成损害的政府信息不得公开；' +
      '年报只统计件数，不写当事人是谁、住在哪里，住址至多写到乡镇。请隐去姓名，改为“申请人”。' +
      '依法公开的判决书案名、履行职务的工作人员姓名、办公地址可以接受，办公地址、职务行为中的姓名不提示。',
    en:
      'The text names an applicant, plaintiff or petitioner, or gives a home address down to the door. Article 15 of the Regulations forbids the ' +
      'publication of what harms personal privacy; a report counts cases and says neither who nor where, addresses at most to the township. ' +
      'Accept names of published judgments. Names of officials in their duties and office addresses are left alone.',
  },
  examples: [
    {
      draft: `四、政府信息公开行政复议、行政诉讼情况
申请人⟦张小山⟧诉我局一案已审结，原告⟦李某某⟧不服一审判决，信访人（⟦赵大勇⟧）家住⟦幸福小区3号楼2单元502室⟧。
`,
      says: [
        '“申请人张小山”点出了当事人的姓名，公开前应隐去',
        '“原告李某某”点出了当事人的姓名，公开前应隐去',
        '“信访人赵大勇”点出了当事人的姓名，公开前应隐去',
        '“幸福小区3号楼2单元502室”是写到门牌的住址，公开前应隐去，至多写到乡镇',
      ],
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
申请人无正当理由逾期不补正的，申请人应当于20日内补正，申请人何时申请、申请人查询档案，申请人温女士；申请人不服提起诉讼。
办公地址：青禾县人民路12号行政中心3号楼502室，局长王建国同志带队走访申请人单位，申请人陈述于笔录，申请人张贴于公告栏。
`,
    },
  ],
  get words() {
    return personWords();
  },
  check,
};

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const { role, name, start, end } of personsIn(prose.text, places)) {
    yield {
      span: prose.span(start, end),
      message: `${quote(role + name)}点出了当事人的姓名，公开前应隐去`,
      about: { text: role + name },
    };
  }
  for (const { start, end } of addressesIn(prose.text, places)) {
    const written = prose.text.slice(start, end);
    yield {
      span: prose.span(start, end),
      message: `${quote(written)}是写到门牌的住址，公开前应隐去，至多写到乡镇`,
      about: { text: written },
    };
  }
}
