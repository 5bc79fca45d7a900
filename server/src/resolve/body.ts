import { fold } from '../report/fold';
import { type OfRange, remembering } from '../report/remember';
import type { ResolvedReport } from './model';

/**
 * `office`: the office of a government. `department`: whatever else serves a government. `unknown` includes
 * the committees of development zones, which are neither.
 */
export type BodyKind = 'government' | 'office' | 'department' | 'township' | 'street' | 'unknown';
export type BodyLevel = 'province' | 'prefecture' | 'county' | 'township' | 'unknown';

export interface BodyClass {
  readonly kind: BodyKind;
  readonly level: BodyLevel;
}

const LONGEST_NAME = 60;

/**
 * What kind of body a name belongs to, and of which level as far as the name tells: a 市 that stands alone
 * may be of prefecture or of county level.
 */
export function bodyOf(name: string | undefined): BodyClass {
  cachedClasses ??= remembering(classify);
  return cachedClasses(name ?? '');
}

let cachedClasses: OfRange<BodyClass> | undefined;

function classify(name: string): BodyClass {
  const folded = fold(name.slice(0, LONGEST_NAME)).replace(/\([^()]{0,30}\)/g, '');
  const level = levelOf(folded);
  const kind = kindOf(folded, level);
  return { kind, level: kind === 'township' || kind === 'street' ? 'township' : level };
}

/** What kind of body reports. */
export const reportingBody = ({ body }: ResolvedReport): BodyClass => bodyOf(body);

const STREET = /街道(?:办事处|办|人民政府)?$|地区办事处$/;
const ABROAD = /驻.{1,12}办事处$/;
const DEPARTMENT =
  /(?:局|厅|委|委员会|办|办公室|中心|处|室|署|部|(?<!公)司|站|所|馆|总队|支队|大队|海关|联合会|红十字会|联合社)$/;

function kindOf(name: string, level: BodyLevel): BodyKind {
  // Nearly half of all names, and none of the others ends so.
  if (name.endsWith('局')) return 'department';
  if (STREET.test(name)) return 'street';
  if (ABROAD.test(name)) return 'department';
  // 城关办事处: what its district calls a street office for short.
  if (/[区县市旗][^局委驻]{2,5}办事处$/.test(name)) return 'street';
  if (/[乡镇](?:人民)?政府(?:办公室|办)?$|(?:镇|乡|苏木|蘇木)(?:(?:人民)?政府)?$/.test(name)) return 'township';
  if (/政府办(?:公[室厅])?$/.test(name)) return 'office';
  if (/(?:政府|行政公署|行署)$/.test(name) || endsInPlace(name, level)) return 'government';
  if (/(?:管理委员会|管委会)$/.test(name) && /[区园園带]/.test(name)) return 'unknown';
  return DEPARTMENT.test(name) ? 'department' : 'unknown';
}

/** 青禾县 alone: a government that leaves out what it is. */
function endsInPlace(name: string, level: BodyLevel): boolean {
  const last = divisionsOf(name).at(-1);
  return last !== undefined && last.end === name.length && (level !== 'unknown' || last.mark === '市');
}

interface Division {
  readonly mark: string;
  readonly end: number;
}

const LONGEST_DIVISION = 18;
/** Marks of divisions, not where they belong to another word: 城市管理, 市场监督, 城乡建设, 社区, 东乡族. */
const MARK =
  /自治区|特别行政区|自治州|地区|街道|省|(?<!城|都)市(?!场|容|政(?:[工设公管园]|$))|州(?![市区县])|(?<!联)盟|县(?!域)|(?<!社|园|園|景|发|高新|示范|度假|保税|合作|功能|工业|试验|管理|产业|贸易|加工|保护)区(?!域)|旗|(?<!城|小)镇(?![村区])|(?<!城)乡(?![村镇族])/g;

/** The places in front of a name, outermost first: 某市, 某区. */
function divisionsOf(name: string): readonly Division[] {
  const divisions: Division[] = [];
  let from = 0;
  for (const { 0: mark, index } of name.matchAll(MARK)) {
    const isNamed = index > from && index - from <= LONGEST_DIVISION;
    // 县水务局: the place is understood.
    if (!isNamed && index > 0) continue;
    from = index + mark.length;
    divisions.push({ mark, end: from });
  }
  return divisions;
}

const LEVELS: Readonly<Record<string, BodyLevel>> = {
  省: 'province',
  自治区: 'province',
  特别行政区: 'province',
  自治州: 'prefecture',
  州: 'prefecture',
  地区: 'prefecture',
  盟: 'prefecture',
  县: 'county',
  区: 'county',
  旗: 'county',
  镇: 'township',
  乡: 'township',
  街道: 'township',
};

function levelOf(name: string): BodyLevel {
  const divisions = divisionsOf(name);
  const last = divisions.at(-1);
  if (!last) return 'unknown';
  if (last.mark !== '市') return LEVELS[last.mark] ?? 'unknown';
  const above = divisions.at(-2);
  if (above && (above.mark === '市' || LEVELS[above.mark] === 'prefecture')) return 'county';
  return divisions.length === 1 && /^(?:北京|上海|天津|重庆|重慶)市/.test(name) ? 'province' : 'unknown';
}
