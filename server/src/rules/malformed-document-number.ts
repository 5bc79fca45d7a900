import { CLOSING_YEAR_BRACKET, DIGIT_ZERO, NUMBER_SIGN, OPENING_YEAR_BRACKET } from '../report/codes';
import { editDistance } from '../report/fold';
import { isHan } from '../report/ideographs';
import type { ResolvedReport } from '../resolve/model';
import { parsedNumbers } from '../resolve/notices';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import { marksOf } from '../resolve/prose-marks';
import type { Range } from '../resolve/sentences';
import type { Edit, Finding, Rule } from './rule';
import { replaceMinimal } from './wording/edits';
import { quote } from './wording/names';

export const malformedDocumentNumber: Rule = {
  id: 'malformed-document-number',
  severity: 'error',
  title: { zh: '文号格式错误', en: 'Malformed document number' },
  explanation: {
    zh:
      '发文字号由机关代字、年份、顺序号组成，年份用六角括号“〔〕”括起，顺序号不加“第”、不编虚位（001），' +
      '见《党政机关公文格式》（GB/T 9704—2012）。用方括号、圆括号，或者转换中丢了括号，读者就难以据此查到文件。' +
      '机关代字写错而年份、顺序号与本领域的已知文件一致的，也一并指出。文件原件就是这样编号的，可以接受。',
    en:
      'A document number is the agency’s short form, the year in hexagonal brackets 〔〕 and the serial number, without 第 and without leading ' +
      'zeros (GB/T 9704—2012). With other brackets, or with brackets lost in a conversion, the document is hard to find. A misspelled short ' +
      'form is told where year and serial number are those of a known notice. Accept it where the document itself bears the number so.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `六、其他需要报告的事项
按照《政府信息公开信息处理费管理办法》（⟦国办函2020109号⟧）和县政府办（青政办发⟦[2023]012号⟧）的规定，本年度未收取信息处理费。
`,
      says: ['文号“国办函2020109号”应为“国办函〔2020〕109号”', '文号“青政办发[2023]012号”应为“青政办发〔2023〕12号”'],
      fixed: `六、其他需要报告的事项
按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）和县政府办（青政办发〔2023〕12号）的规定，本年度未收取信息处理费。
`,
    },
    {
      draft: `一、总体情况
依照⟦国办公开函〔2021〕30号⟧文件和国办公开办函〔2021〕30号文件编制本报告，并参照公告2023年第5号。政务公开办公室国办公开办函〔2021〕30号另有规定。
`,
      says: ['文号“国办公开函〔2021〕30号”应为“国办公开办函〔2021〕30号”'],
      fixed: `一、总体情况
依照国办公开办函〔2021〕30号文件和国办公开办函〔2021〕30号文件编制本报告，并参照公告2023年第5号。政务公开办公室国办公开办函〔2021〕30号另有规定。
`,
    },
  ],
  cues: ['号'],
  check,
};

/** What ends in 号: a character of the agency's short form, the year in any brackets or none, the serial number. */
const NUMBER =
  /(?<=([\u4e00-\u9fff]))([[(（【［﹝〔〈{「『<]?)((?:19|20)\d\d)([\])）】］﹞〕〉}」』>]?)第?(\d{1,4})号$/;
const LONGEST = 20;
/** No short form of an agency ends in one of these: 公告2023年第5号, 为（2023）5号. */
const NO_AGENCY = /[第的为和与及或在年月日告]$/;
/** Where both brackets are lost only well-known agencies count. */
const WITHOUT_BRACKETS = /(?:国办[函发]|国[发函]|办函|政办?[发函规]|办发)$/;

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  const { text } = prose;
  const runs = marksOf(resolved).digits;
  for (let i = 0; i < runs.length; i += 2) {
    const at = runs[i + 1] as number;
    if (text.charCodeAt(at) !== NUMBER_SIGN || isPlain(prose, runs[i] as number, at)) continue;
    const match = NUMBER.exec(text.slice(Math.max(0, at - LONGEST), at + 1));
    if (!match || /[楼线窗厅门院馆栋室]/.test(text.charAt(at + 1)) || paragraphAt(prose, at)?.isDamaged) continue;
    const number = { start: at + 1 - match[0].length, end: at + 1 };
    const finding = findingAt(resolved, prose, number, match);
    if (finding) yield finding;
  }
}

/** 〔2023〕 */
const YEAR_LENGTH = 6;

/** 〔2023〕12号 of an agency that may be right: nearly all are so, and need no second look. */
function isPlain(prose: Prose, serial: number, end: number): boolean {
  const { text } = prose;
  const start = serial - YEAR_LENGTH;
  if (text.charCodeAt(start) !== OPENING_YEAR_BRACKET || text.charCodeAt(serial - 1) !== CLOSING_YEAR_BRACKET)
    return false;
  if (text.charCodeAt(serial) === DIGIT_ZERO || !isInOnePiece(prose, { start, end })) return false;
  const known = agencyOf(text.slice(start + 1, serial - 1), text.slice(serial, end));
  return known === undefined || (text.endsWith(known, start) && !isHan(text.charCodeAt(start - known.length - 1)));
}

function findingAt(
  { report: { draft } }: ResolvedReport,
  prose: Prose,
  { start, end }: Range,
  [, , opening = '', year = '', closing = '', serial = '']: RegExpExecArray,
): Finding | undefined {
  const plainSerial = serial.replace(/^0+(?=\d)/, '');
  const agency = withoutBody(agencyBefore(prose.text, start), year, plainSerial);
  if (agency.length < 2 || NO_AGENCY.test(agency)) return undefined;
  // Without brackets 20200109 may as well be a date.
  if (opening === '' && closing === '' && (!WITHOUT_BRACKETS.test(agency) || serial.startsWith('0'))) return undefined;
  // One of two right brackets is missing: lost-character says so.
  if (opening + closing === '〔' || opening + closing === '〕') return undefined;
  const known = knownAgency(agency, year, plainSerial);
  const written = agency + prose.text.slice(start, end);
  const official = `${known ?? agency}〔${year}〕${plainSerial}号`;
  const atYear = start + opening.length;
  const edits = [
    ...(known === undefined || known === agency
      ? []
      : [replaceMinimal(prose.span(start - agency.length, start), draft.text, known)]),
    ...between(draft.text, prose, start, atYear, '〔'),
    ...between(draft.text, prose, atYear + year.length, end - plainSerial.length - 1, '〕'),
  ];
  if (edits.length === 0) return undefined;
  const isSpaced = written === official;
  return {
    span: prose.span(known === undefined ? start : start - agency.length, end),
    ...(isSpaced && { severity: 'info' as const }),
    message: isSpaced ? `文号${quote(official)}中间有空格，应删去` : `文号${quote(written)}应为${quote(official)}`,
    about: { text: written },
    fixes: [{ title: isSpaced ? '删去空格' : `改为${quote(official)}`, safety: 'safe', preferred: true, edits }],
  };
}

/** Nothing stands in the draft between its characters, nor before the first. */
function isInOnePiece({ span }: Prose, { start, end }: Range): boolean {
  const written = span(start - 1, end);
  return written.end - written.start === end - start + 1;
}

/** Puts a bracket, and nothing else, between the characters before and after a range; a line break may stand there. */
function between(text: string, prose: Prose, start: number, end: number, bracket: string): readonly Edit[] {
  const span = { start: prose.span(start - 1, start).end, end: prose.span(end, end + 1).start };
  const isRight = text.slice(span.start, span.end).replace(/[ \t\u3000]{0,20}[\r\n][\s\u3000]{0,40}/g, '') === bracket;
  return isRight ? [] : [{ span, newText: bracket }];
}

const LONGEST_AGENCY = 8;
/** Words that introduce a number and are no part of it. */
const INTRODUCTION = /^.*(?:按照|依照|根据|依据|参照|关于|以及|执行|落实|印发|通知|办法|规定|文件|[和与及按据照的])/;

/** The short form before a number, as far as it can be told from the prose before it. */
function agencyBefore(text: string, at: number): string {
  const run = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]+$/.exec(text.slice(Math.max(0, at - LONGEST_AGENCY), at))?.[0] ?? '';
  return run.replace(INTRODUCTION, '');
}

/** 政务公开办公室国办公开办函: the name of the body runs into the number. */
const BODY = /[室厅局委会府院]$/;

/** The short form of a notice that is known, without the name that stands before it. */
function withoutBody(agency: string, year: string, serial: string): string {
  const known = agencyOf(year, serial);
  if (known === undefined || !agency.endsWith(known)) return agency;
  return BODY.test(agency.slice(0, -known.length)) ? known : agency;
}

/** The short form that belongs to a year and serial number, if what is written is that or a slip of it. */
function knownAgency(agency: string, year: string, serial: string): string | undefined {
  const known = agencyOf(year, serial);
  if (known === undefined || agency === known) return known;
  const isAlike = agency.includes('公开') && known.includes('公开');
  const most = isAlike ? 2 : agency.startsWith('国办') ? 1 : 0;
  return editDistance(agency, known) <= most ? known : undefined;
}

/** The short form in the list of notices that goes with a year and serial number. */
function agencyOf(year: string, serial: string): string | undefined {
  return parsedNumbers().find((known) => known.year === Number(year) && known.serial === Number(serial))?.agency;
}
