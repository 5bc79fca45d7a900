import { fold } from '../../report/fold';
import type { ResolvedReport } from '../../resolve/model';
import CHARACTERS from '../../spec/words/look-alike-characters.json';

const OFFICE = /(?:政务公开办公室|信息公开办公室|办公室|办公厅|办)$/;
const GOVERNMENT = /人民政府$/;

/** In Simplified characters. */
export const bodyOf = ({ body, report }: ResolvedReport): string | undefined =>
  body && (report.draft.parts?.simplify?.(body) ?? body);

/** One body under a name that may leave out its province, its office, or 人民政府 after its place. */
export function isSameBody(first: string, second: string): boolean {
  const [a, b] = [core(first), core(second)];
  if (a === b || a.endsWith(b) || b.endsWith(a)) return true;
  const [place, other] = [a.replace(GOVERNMENT, ''), b.replace(GOVERNMENT, '')];
  // 青禾县 stands for 青禾县人民政府, 青禾县政府 does not.
  const isLeftOut = a === place || b === other;
  return isLeftOut && !/政府$/.test(place + other) && (place.endsWith(other) || other.endsWith(place));
}

/** 青禾县人社局 for 青禾县人力资源和社会保障局: after the same place the usual short form, its characters in their order. */
export function isShortForm(full: string, short: string): boolean {
  const place = /^.*[省市区县州旗盟]/.exec(short)?.[0] ?? '';
  const [bureau, bureauInFull] = [short.slice(place.length), full.slice(place.length)];
  if (!full.startsWith(place) || !/[局委厅心队]$/.test(bureau) || bureau.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const character of bureauInFull) if (character === bureau.charAt(at)) at++;
  return at === bureau.length;
}

function core(name: string): string {
  const folded = fold(name).replace(/\([^()]{0,20}\)/g, '');
  const body = folded.replace(OFFICE, '');
  return body.length >= 3 ? body : folded;
}

/** The two differ by one look-alike character or by one that is doubled: other rules say so. */
export function isSlip(first: string, second: string): boolean {
  const [a, b] = [fold(first), fold(second)];
  if (a.length === b.length) return isLookAlike(a, b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && [...long].some((ch, i) => long[i + 1] === ch && remove(long, i) === short);
}

const remove = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);

function isLookAlike(a: string, b: string): boolean {
  const at = [...a].findIndex((ch, i) => ch !== b[i]);
  if (at < 0 || a.slice(at + 1) !== b.slice(at + 1)) return false;
  const pair = [a.charAt(at), b.charAt(at)];
  return CHARACTERS.some(({ rare, likeness }) => pair.includes(rare) && pair.includes(likeness));
}
