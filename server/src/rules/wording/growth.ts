import type { Prose } from '../../resolve/prose';
import type { Range } from '../../resolve/sentences';
import { rightNumber, type WrongGrowth } from '../../resolve/wrong-growths';
import type { Change } from '../../resolve/year-growth';
import type { Edit, Fix } from '../rule';
import { replaceMinimal } from './edits';
import { quote } from './names';

/** 由 250 到 262，增长 4.8%: what the tables of two years have. */
export function differenceText(wrong: WrongGrowth): string {
  const { growth, now, before, isNear, isReversed } = wrong;
  if (now.value === before.value) return `两年都是 ${now.value}，没有增减`;
  const right = rightNumber(wrong, growth.first);
  const change = right === undefined ? '' : `，${changeText(wrong, growth.first, right)}`;
  const remark = isReversed ? '，方向写反了' : isNear ? '（末位未四舍五入）' : '';
  return `由 ${before.value} 到 ${now.value}${change}${remark}`;
}

const isGrown = ({ now, before }: WrongGrowth): boolean => now.value > before.value;

/** Rates grow, numbers increase. */
function directionOf(wrong: WrongGrowth, { number: { unit } }: Change): string {
  if (unit === '%' || unit === '倍') return isGrown(wrong) ? '增长' : '下降';
  return isGrown(wrong) ? '增加' : '减少';
}

const changeText = (wrong: WrongGrowth, change: Change, right: string): string =>
  `${directionOf(wrong, change)} ${right}${change.number.unit}`;

const OPPOSITES: Readonly<Record<string, string>> = {
  增长: '下降',
  增加: '减少',
  上升: '下降',
  提高: '降低',
  提升: '降低',
  增幅: '降幅',
  上涨: '下降',
  增多: '减少',
  净增: '净减',
  增: '减',
  升: '降',
  多: '少',
  下降: '上升',
  减少: '增加',
  降低: '提高',
  降幅: '增幅',
  下滑: '上升',
  减: '增',
  降: '升',
  少: '多',
};

/** Where nothing changed, or there was nothing before, only the author can say how to word it. */
export function growthFixes(text: string, prose: Prose, wrong: WrongGrowth): readonly Fix[] {
  const { first, rate } = wrong.growth;
  const edits: Edit[] = [];
  const told: string[] = [];
  for (const change of rate ? [first, rate] : [first]) {
    const { direction, isUp, number } = change;
    const right = rightNumber(wrong, change);
    if (right === undefined || (number.unit === '倍' && !isGrown(wrong))) return [];
    const written = prose.text.slice(direction.start, direction.end);
    const word = isUp === isGrown(wrong) ? written : (OPPOSITES[written] ?? written);
    addEdit(edits, text, prose, direction, word);
    addEdit(edits, text, prose, number, right);
    told.push(quote(`${word}${right}${number.unit}`));
  }
  return [{ title: `改为${told.join('、')}`, safety: 'unsafe', preferred: wrong.isNear, edits }];
}

function addEdit(edits: Edit[], text: string, prose: Prose, { start, end }: Range, words: string): void {
  if (prose.text.slice(start, end) !== words) edits.push(replaceMinimal(prose.span(start, end), text, words));
}
