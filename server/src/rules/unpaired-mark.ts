import type { ResolvedReport } from '../resolve/model';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import type { Finding, Fix, Rule } from './rule';
import { insertAt, removeFrom } from './wording/respell';
import { type UnpairedMark, unpairedMarks } from './wording/unpaired-marks';

export const unpairedMark: Rule = {
  id: 'unpaired-mark',
  severity: 'warning',
  title: { zh: '括号引号不成对', en: 'Unpaired bracket or quotation mark' },
  explanation: {
    zh:
      '引号、书名号、圆括号只有一半，或者两半朝同一边，如“落实《条例的规定”“（含线上培训两期”。《标点符号用法》（GB/T 15834—2011）规定这些标号成对使用；' +
      '缺一半就看不出引用、注释到哪里为止，文件名称也无法检索。补在哪里只有作者知道，修正给出补上或者删去两种，逐处选用。' +
      '序号“1）”、英文撇号、半角与全角各一半的括号、文号里的括号不算；分页断开的前后两段算一段。确有单用的，可以接受。',
    en:
      'A quotation mark, title mark or bracket stands alone, or both face the same way. GB/T 15834—2011 uses them in pairs; with one half one cannot ' +
      'tell where the quotation or note ends. Only the author knows where the other belongs, so a fix is chosen one by one. List numbers (1）), ' +
      'apostrophes, pairs of mixed width and brackets of document numbers do not count. Accept one that is meant to stand alone.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `一、总体情况
组织培训⟦（⟧含线上培训两期。落实⟦“⟧三审三校制度，执行⟦《⟧工作规程的规定。发挥“互联网+⟦“⟧优势。
公开目录⟦）⟧两份，落实中华人民共和国政府信息公开条例⟦》⟧。
`,
      says: [
        '“（”后面缺“）”',
        '前引号后面缺后引号',
        '“《”后面缺“》”',
        '前引号方向反了，应为后引号',
        '“）”前面缺“（”',
        '“》”前面缺“《”',
      ],
      fixed: `一、总体情况
组织培训（含线上培训两期）。落实“三审三校”制度，执行《工作规程》的规定。发挥“互联网+”优势。
公开目录两份，落实《中华人民共和国政府信息公开条例》。
`,
    },
    {
      draft: `一、总体情况
1）公开信息（含解读）12条；2）落实“先审后发”，一）学习（Xi’an案例），按照青政办发（2023〕12号和《关于印发〈办法〉的通知》办理，通报“公开
专区”建设情况(含镇级）。
`,
    },
  ],
  cues: [...'“”‘’《》〈〉（）「」『』'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const unpaired of unpairedMarks(resolved)) {
    if (paragraphAt(prose, unpaired.at)?.isDamaged) continue;
    const { at, mark, lacking, kind } = unpaired;
    const shown = { unclosed: '后面缺', unopened: '前面缺', turned: '方向反了，应为' }[kind];
    yield {
      span: prose.span(at, at + 1),
      message: `${quoted(mark)}${shown}${quoted(lacking)}`,
      about: { text: prose.text.slice(at, at + SHOWN) },
      fixes: fixesFor(prose, unpaired),
    };
  }
}

const SHOWN = 12;
/** Quotation marks in quotation marks would be hard to read. */
const NAMES: Readonly<Record<string, string>> = { '“': '前引号', '”': '后引号', '‘': '前单引号', '’': '后单引号' };

const quoted = (mark: string): string => NAMES[mark] ?? `“${mark}”`;

function fixesFor(prose: Prose, { at, mark, lacking, kind }: UnpairedMark): readonly Fix[] {
  const range = { start: at, end: at + 1 };
  if (kind === 'turned')
    return [
      {
        title: `改为${quoted(lacking)}`,
        safety: 'unsafe',
        preferred: true,
        edits: [{ span: prose.span(at, at + 1), newText: lacking }],
      },
    ];
  const place = kind === 'unclosed' ? placeToClose(prose.text, at) : placeToOpen(prose.text, at);
  const insertion: Fix[] =
    place === undefined
      ? []
      : [{ title: `补上${quoted(lacking)}`, safety: 'unsafe', edits: [insertAt(prose, place, lacking)] }];
  return [...insertion, { title: `删去${quoted(mark)}`, safety: 'unsafe', edits: [removeFrom(prose, range)] }];
}

const LONGEST = 80;
const NAME_END =
  /(?:条例|办法|规定|通知|意见|方案|细则|规程|规范|制度|指南|目录|指引|标准|决定|公告|要点|格式|清单)(?=[（的等，、。；和及与要规\n]|$)/;

/** What is mostly written in quotation marks. */
const KNOWN =
  /^(?:三审三校|三审|放管服|双随机、一公开|双减|互联网\+政务服务|互联网\+监管|互联网\+|一网通办|一网统管|一件事|最多跑一次|最后一公里|应公开尽公开|两个维护|两个确立|四个意识|四个自信|五位一体|四个全面|先审查、后公开|先审后发|一站式|两微一端|三公)/;

/** Where a mark that opens would be closed: a title where the name ends, else before the next mark of the sentence. */
function placeToClose(text: string, at: number): number | undefined {
  const [rest = ''] = text.slice(at + 1, at + LONGEST).split(/[\n。！？]/);
  if (text.charAt(at) === '《') {
    const end = NAME_END.exec(rest);
    return end === null ? undefined : at + 1 + end.index + end[0].length;
  }
  const known = KNOWN.exec(rest)?.[0];
  if (known !== undefined) return at + 1 + known.length;
  const stop = text.charAt(at) === '（' ? -1 : rest.search(/[，、；：]/);
  const length = stop < 0 ? rest.length : stop;
  return length === 0 ? undefined : at + 1 + length;
}

function placeToOpen(text: string, at: number): number | undefined {
  if (text.charAt(at) !== '》') return undefined;
  const name = /中华人民共和国[^，。；《》\n]{2,30}$/.exec(text.slice(Math.max(0, at - LONGEST), at));
  return name === null ? undefined : at - name[0].length;
}
