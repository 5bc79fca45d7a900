import { titleAround } from '../resolve/citations';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import type { Finding, Rule, WordPlace } from './rule';
import { isJudgedText } from './wording/judged-prose';
import type { FoundWord } from './wording/listed-words';
import { type MisusedTerm, misusedTerms, misusedTermWords } from './wording/misused-terms';
import { quote } from './wording/names';
import { proseFinding, respelling } from './wording/prose-finding';
import { respell } from './wording/respell';

export const misusedTerm: Rule = {
  id: 'misused-term',
  severity: 'warning',
  title: { zh: '术语不规范', en: 'Misused term' },
  explanation: {
    zh:
      '术语与《政府信息公开条例》、年报格式的用语不一致，如把“信息处理费”写成“政府信息公开处理费”，把“知情权”写成“知晓权”，把“上年结转”写成“上年转结”，' +
      '或者用制度名称“依申请公开”代替收到的“政府信息公开申请”。条例和格式对这些用语有明确含义，写错会影响统计口径和法律含义。' +
      '只差“政府”二字、或者“政务信息公开”与“政府信息公开”混用的，全文提示一次。“政务公开”是更宽的概念，不提示；引用原文、本地有统一叫法的，可以接受。',
    en:
      'A term differs from that of the Regulations or of the form: another name for the information processing fee (信息处理费), 知晓权 for 知情权, ' +
      '转结 for 结转, or the name of the procedure (依申请公开) for the thing that is received (政府信息公开申请). Where only 政府 lacks or 政务 and 政府 ' +
      'alternate there is one hint. Accept it in quotations or where your region has one settled name.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
全年收到⟦依申请公开⟧3件，⟦上年转结⟧1件，保障群众的⟦知晓权⟧。本年度没有产生⟦政府信息公开处理费⟧，未收到⟦依法申请公开的相关信息⟧。
`,
      says: [
        '“依申请公开”应为“政府信息公开申请”：“依申请公开”是制度名称，收到、受理的是“政府信息公开申请”，见《政府信息公开条例》第二十七条',
        '“上年转结”应为“上年结转”：表三的行名是“上年结转”“结转下年度继续办理”',
        '“知晓权”应为“知情权”：公民获取信息的权利是“知情权”',
        '“政府信息公开处理费”应为“信息处理费”：《政府信息公开条例》第四十二条的名称是“信息处理费”',
        '“依法申请公开的相关信息”应为“政府信息公开申请”：收到、受理的是“政府信息公开申请”，见《政府信息公开条例》第二十七条',
      ],
      fixed: `一、总体情况
全年收到政府信息公开申请3件，上年结转1件，保障群众的知情权。本年度没有产生信息处理费，未收到政府信息公开申请。
`,
    },
    {
      draft: `一、总体情况
扎实推进⟦政务信息公开⟧，规范政府信息公开工作。五年来政务信息公开水平不断提高。全年未收到⟦信息公开申请⟧。
`,
      says: [
        '“政务信息公开”有 2 处，应为“政府信息公开”：条例和年报用“政府信息公开”，“政务公开”是另一个更宽的概念',
        '“信息公开申请”应为“政府信息公开申请”：全称有“政府”，收到、受理的是“政府信息公开申请”，见《政府信息公开条例》第二十七条',
      ],
      fixed: `一、总体情况
扎实推进政府信息公开，规范政府信息公开工作。五年来政府信息公开水平不断提高。全年未收到政府信息公开申请。
`,
    },
    {
      draft: `首页 > 政务信息公开 > 年报
一、总体情况
联系县政务信息公开办公室。深化政务公开，群众知晓率提高，让群众知晓权利义务。依申请公开办理规范，本年度未收到依申请公开政府信息的申请，收到政府信息公开申请3件，
申请人依法申请公开政府信息的权利得到保障，依申请公开申请人满意。《政务信息公开管理办法》修订印发，规范信息公开申请办理流程。
`,
    },
  ],
  get words() {
    return misusedTermWords();
  },
  check,
};

type Found = FoundWord<MisusedTerm>;

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  const prose = proseOf(resolved);
  const minor = new Map<MisusedTerm, Found[]>();
  for (const found of misusedTerms(prose.text, places)) {
    // 《政务信息公开管理办法》: a name, or one that the rules on citations speak of.
    if (!isJudgedText(resolved, prose, found.start) || titleAround(resolved, found)) continue;
    if (found.entry.isMinor) push(minor, found);
    else yield proseFinding(prose, found, { message: messageFor(found.entry, 1), wanted: found.entry.right });
  }
  for (const places of minor.values()) {
    const finding = grouped(prose, places);
    if (finding) yield finding;
  }
}

function push(minor: Map<MisusedTerm, Found[]>, found: Found): void {
  const places = minor.get(found.entry);
  if (places) places.push(found);
  else minor.set(found.entry, [found]);
}

const messageFor = ({ wrong, right, reason }: MisusedTerm, count: number): string =>
  `${quote(wrong)}${count > 1 ? `有 ${count} 处，` : ''}应为${quote(right)}：${reason}`;

function grouped(prose: Prose, places: readonly Found[]): Finding | undefined {
  const [first, ...others] = places;
  if (!first) return undefined;
  const { entry } = first;
  const fix = respelling(prose, first, entry.right);
  const edits = places.map((place) => respell(prose, place, entry.right));
  return {
    ...proseFinding(prose, first, { message: messageFor(entry, places.length), severity: 'info' }),
    related: others.map(({ start, end }) => ({ span: prose.span(start, end), message: entry.wrong })),
    fixes: [{ ...fix, edits }],
  };
}
