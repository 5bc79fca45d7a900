import type { Range } from '../../resolve/sentences';
import { surnames } from '../../resolve/surnames';
import type { WordPlace } from '../rule';

/** A party to a case who is named. Half-open range of the name in a text of `Prose`. */
export interface NamedPerson extends Range {
  readonly role: string;
  readonly name: string;
}

const ROLES = ['申请人', '原告', '上诉人', '起诉人', '信访人', '投诉人', '举报人', '当事人', '第三人'];
const HOMES = ['家住', '住址', '现住', '户籍地', '居住于', '居住在', '住在'];

/** Roles, then homes: see `personsIn` and `addressesIn`. */
export const personWords = (): readonly string[] => [...ROLES, ...HOMES];

/** What a party does, after the name: 张小山诉, 李某某不服, 赵大勇于5月. */
const DEED =
  /^(?:诉|不服|于(?:\d|20)|向(?:我|本|省|市|区|县|法院|人民法院|国务院)|对(?:我|本|该|答复|此)|因(?:不服|对)|提起|提出|要求|申请(?:公开|信息|行政复议|政府信息)|起诉|撤回|，?(?:家住|现住|住址|户籍)|来(?:信|电|访|函)|等(?:\d{1,3}|[二两三四五六七八九十])?人|的(?:申请|信息|诉求|请求)|与(?:我|本|省|市|县|区))/;
/** The name stands in brackets or after a colon, or ends the clause. */
const INTRODUCTION = /^[（：“]/;
const CLAUSE_END = /^[）”，。；、\n]/;

/** Parties named after the word for what they are. */
export function personsIn(text: string, places: readonly WordPlace[]): readonly NamedPerson[] {
  return places.flatMap(({ at, length, word }) => {
    const role = ROLES[word];
    const person = role && personAfter(text, at + length, role);
    return person ? [person] : [];
  });
}

function personAfter(text: string, at: number, role: string): NamedPerson | undefined {
  const isIntroduced = INTRODUCTION.test(text.charAt(at));
  const start = isIntroduced ? at + 1 : at;
  const rest = text.slice(start, start + LONGEST_NAME + LONGEST_DEED);
  const length = nameLengths(rest).find((count) => {
    const after = rest.slice(count);
    return DEED.test(after) || (isIntroduced && CLAUSE_END.test(after));
  });
  if (length === undefined) return undefined;
  const name = rest.slice(0, length);
  return isName(name) ? { role, name, start, end: start + length } : undefined;
}

const LONGEST_NAME = 4;
const LONGEST_DEED = 8;

/** Lengths that a name at the beginning of a text can have. */
function nameLengths(rest: string): readonly number[] {
  const { single, double } = surnames();
  const surname = double.has(rest.slice(0, 2)) ? 2 : single.has(rest.charAt(0)) ? 1 : 0;
  if (surname === 0) return [];
  return [surname + 1, surname + 2].filter(
    (length) => /^[\u4e00-\u9fff]+$/.test(rest.slice(0, length)) && rest.length > length,
  );
}

/** Words that begin like a name. */
const NO_NAME =
  /^(?:陈述|张贴|何时|何地|何种|何人|何处|查询|查阅|查看|温馨|施工|施行|管理|明确|解释|许可|任何|余下|金额|包括|安全|计划|水平|经济|康复|关于|关联|关注|关系|关心|关切|于是|申请|申诉|申报|申述|项目|程序|高度|房屋|车辆|章程|边界|卫生|盛大|宁愿|段落|武断|严格|严重|陆续|齐全|景点|石料|金融|钱款|江苏|黄河|左右|古建|单位|费用|纪委|纪检|席位|庄严|雷同|郎中|童年|田地|林地|林权|林木|毛利|牛羊|马路|花费|季度|史料|谷物|苗木|权利|柳州|温州|杭州|苏州|徐州|郑州|兰州|韩国|沙石|甘肃|宁夏|江西|贺州|梅州|莫名|管辖|管委|丁字|关停|关闭|项下|项内)/;
/** Of a name that is left out: 张女士. */
const NO_GIVEN_NAME = /(?:女士|先生|同志|老师|局长|主任|科长|经理|师傅)$/;

const isName = (name: string): boolean => !NO_NAME.test(name) && !NO_GIVEN_NAME.test(name);

/** 3号楼2单元502室, 3栋502室: the door of a home. */
const DOOR =
  /\d{1,4}(?:号楼|栋|幢|座|号)[东西南北]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})单元\d{1,5}(?:室|号)?|\d{1,4}(?:号楼|栋|幢)\d{1,5}室/;
const LONGEST_ADDRESS = 60;

/** Home addresses down to the door. The address of an office is none. */
export function addressesIn(text: string, places: readonly WordPlace[]): readonly Range[] {
  return places.flatMap(({ at, length, word }) => {
    if (word < ROLES.length) return [];
    const start = at + length + (/[为是：]/.test(text.charAt(at + length)) ? 1 : 0);
    const clause = text.slice(start, start + LONGEST_ADDRESS).split(/[，。；\n]/, 1)[0] ?? '';
    const door = DOOR.exec(clause);
    return door ? [{ start, end: start + door.index + door[0].length }] : [];
  });
}
