import { type OfRange, remembering } from '../report/remember';
import { bodyOf } from './body';
import type { ResolvedReport } from './model';

/** Whose figures the tables are, as far as words of the prose can tell. */
export interface Reporter {
  /** The names that the prose may call it by, longest first: 青禾县水务局, 县水务局, 水务局. */
  readonly names: readonly string[];
  /** What each of them begins with. */
  readonly initials: string;
  /** Marks of the place that it is as a whole: 全市 is the report of a 市. Undefined where any may be. */
  readonly places: string | undefined;
  /** A bureau, a township or an office; a government's report tells of many bodies. */
  readonly isSingle: boolean;
  /** 镇政府 is the whole of it; 市政府 is the government without its departments. */
  readonly isGovernmentAlone: boolean;
}

const OFFICES = ['人民政府', '政府', '街道办事处', '办事处'];
const MARKS = '省市县区州旗盟';

export function reporterOf({ body }: ResolvedReport): Reporter {
  cachedReporters ??= remembering(reporterNamed);
  return cachedReporters(body ?? '');
}

let cachedReporters: OfRange<Reporter> | undefined;

function reporterNamed(body: string): Reporter {
  const full = body.replace(/[\s（）()]/g, '');
  const { kind } = bodyOf(body);
  const isLocal = kind === 'township' || kind === 'street';
  const isSingle = isLocal || kind === 'department' || kind === 'office';
  const common = { isSingle, isGovernmentAlone: isLocal };
  if (full.length < 3) return { ...common, names: [], initials: '', places: undefined };
  const office = OFFICES.find((ending) => full.endsWith(ending)) ?? '';
  const place = full.slice(0, full.length - office.length);
  // A title cut short: 人民政府2024年….
  if (place === '') return { ...common, names: [], initials: '', places: undefined };
  // 某县人民政府 may as well be the government alone, without its departments.
  if (kind === 'government')
    return { ...common, names: [place], initials: place.charAt(0), places: `${lastMark(place)}域` };
  const short = full.replace('人民政府', '政府');
  const zone = full.includes('区') ? ZONE.exec(full)?.[0] : undefined;
  const written = [
    full,
    ...(zone ? [zone] : []),
    ...(short === full ? [] : [short]),
    ...(isLocal && place !== full ? [place] : []),
  ];
  const names = [...new Set(written.flatMap(withShorter))].sort((a, b) => b.length - a.length);
  const initials = names.map((name) => name.charAt(0)).join('');
  return { ...common, names, initials, places: isLocal ? '镇乡道街办处木域' : isSingle ? '' : '区会域' };
}

const lastMark = (place: string): string => [...place].findLast((mark) => MARKS.includes(mark)) ?? MARKS;

/** 开发区管委会, as it calls itself. */
const ZONE = /(?:开发区|园区|新区|高新区|示范区|度假区|保税区).{0,8}$/;

const DIVISION = /^.{2,12}?(?:自治区|自治州|自治县|省|市|县|区|州|旗|盟)/;
const MOST = 6;
const SHORTEST = 3;

/** The name, and what is left of it without its places. */
function withShorter(full: string): readonly string[] {
  const names = [full];
  let rest = full;
  for (let match = DIVISION.exec(rest); match && names.length < MOST; match = DIVISION.exec(rest)) {
    const mark = match[0].slice(-1);
    rest = rest.slice(match[0].length);
    if (rest.length < SHORTEST) break;
    names.push(mark + rest, rest);
  }
  return names;
}
