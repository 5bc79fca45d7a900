import { fold } from '../report/fold';
import { groupBy } from '../report/group-by';

/** Body whose report sums others up → the bodies whose figures it takes in. */
export type Roster = Readonly<Record<string, readonly string[]>>;

/** Which reports belong to the bodies of a list. */
export interface RosterMatch {
  /** In the order of the list. `report` is an index into the bodies that were found. */
  readonly found: readonly { readonly name: string; readonly report: number }[];
  /** Those without a report that is theirs alone, as the list writes them. */
  readonly missing: readonly string[];
  /** Those of them that have more than one report: nobody knows which counts. */
  readonly doubled: readonly string[];
}

/**
 * The reports whose figures a body's report takes in, among those for the same year, each given by the name of its
 * body, in Simplified characters. Undefined where the roster has no list for the body; the others are then not asked
 * for. Names are compared without white space, width and 人民政府 after a place; a name that is left over stands for
 * the one that differs from it by one character, if there is but one.
 */
export function matchRoster(roster: Roster, parent: string, bodies: () => readonly string[]): RosterMatch | undefined {
  const names = listsOf(roster).get(canonicalName(parent));
  if (!names) return undefined;
  const reports = byName(bodies());
  const nearest = nearMatches(
    names.map(canonicalName).filter((name) => !reports.has(name)),
    leftOver(roster, reports),
  );
  const found: { name: string; report: number }[] = [];
  const missing: string[] = [];
  const doubled: string[] = [];
  for (const name of names) {
    const canonical = canonicalName(name);
    const [report, ...others] = reports.get(nearest.get(canonical) ?? canonical) ?? [];
    if (others.length > 0) doubled.push(name);
    if (report === undefined || others.length > 0) missing.push(name);
    else found.push({ name, report });
  }
  return { found, missing, doubled };
}

/**
 * How names are compared: 青禾县 and 青禾县政府 are 青禾县人民政府, 南湖街道 is 南湖街道办事处, 青禾县政府办 is
 * 青禾县人民政府办公室, and 白江市青禾县财政局 is 青禾县财政局.
 */
export function canonicalName(name: string): string {
  return fold(name)
    .replace(SUPERIOR_PLACE, '')
    .replace(/(?<=[省市县区旗州盟乡镇木])(?:人民政府|政府(?=$|办(?:公[室厅])?$))/, '')
    .replace(/(?<=[省市县区旗州盟乡镇木]办)公[室厅]$|(?<=街道)办事处$/, '');
}

/** Before a county alone: what looks like a district may be 高新区 or 社区, which every city has. */
const SUPERIOR_PLACE =
  /^[^省市县区旗州盟]{2,8}[省市州盟](?:[^省市县区旗州盟]{2,8}[市州盟])?(?=[^省市县区旗州盟乡镇]{1,8}县)/;

const lists = new WeakMap<Roster, ReadonlyMap<string, readonly string[]>>();

/** By canonical name. Worked out once, because thousands of reports ask which of them have a list. */
function listsOf(roster: Roster): ReadonlyMap<string, readonly string[]> {
  const known = lists.get(roster);
  if (known) return known;
  const byBody = new Map(Object.entries(roster).map(([body, names]) => [canonicalName(body), names]));
  lists.set(roster, byBody);
  return byBody;
}

/** Indices of reports by the canonical names of their bodies. */
function byName(bodies: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const names = bodies.map(canonicalName);
  return groupBy(names.keys(), (index) => names[index] ?? '');
}

/** Bodies with a report that no list names. */
function leftOver(roster: Roster, reports: ReadonlyMap<string, unknown>): readonly string[] {
  const named = new Set(Object.entries(roster).flatMap(([body, names]) => [body, ...names].map(canonicalName)));
  return [...reports.keys()].filter((name) => !named.has(name));
}

/** By name: the one body near it, if that is near no other name. */
function nearMatches(names: readonly string[], bodies: readonly string[]): ReadonlyMap<string, string> {
  const near = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const name of names) {
    const candidates = bodies.filter((body) => isNear(name, body));
    for (const body of candidates) taken.set(body, (taken.get(body) ?? 0) + 1);
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) near.set(name, only);
  }
  return new Map([...near].filter(([, body]) => taken.get(body) === 1));
}

const SHORTEST = 3;

/** One character was changed, left out or added, and not one that tells bodies apart. */
function isNear(a: string, b: string): boolean {
  if (a.length > b.length) return isNear(b, a);
  if (b.length - a.length > 1 || a.length < SHORTEST) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1) && !isTelling(b.charAt(at));
  return a.slice(at + 1) === b.slice(at + 1) && !areTwoBodies(a, b, at);
}

/** 东河镇 and 西河镇, 一中队 and 二中队. */
const TELLING = '东西南北中上下前后左右内外大小新老旧一二三四五六七八九十0123456789';
/** 青禾县水务局 and 青禾市水务局. */
const LEVELS = '省市县区旗州盟乡镇村';
/** 青禾县财政局 and 青禾县民政局. */
const BUREAUS =
  '财政 民政 审计 统计 教育 体育 税务 水务 水利 商务 公安 国安 林业 农业 农机 农垦 畜牧 司法 信访 信息 档案 外事 ' +
  '侨务 文化 文物 旅游 交通 规划 环保 环境 气象 粮食 科技 城管 城建 住建 医保';

const isTelling = (character: string): boolean => TELLING.includes(character);

function areTwoBodies(a: string, b: string, at: number): boolean {
  const [first, second] = [a.charAt(at), b.charAt(at)];
  if (isTelling(first) && isTelling(second)) return true;
  if (LEVELS.includes(first) && LEVELS.includes(second)) return true;
  return isBureauAt(a, at) && isBureauAt(b, at);
}

const isBureauAt = (name: string, at: number): boolean =>
  BUREAUS.includes(name.slice(at, at + 2)) || (at > 0 && BUREAUS.includes(name.slice(at - 1, at + 1)));
