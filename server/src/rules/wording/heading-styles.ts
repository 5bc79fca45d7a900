import type { Finding } from '../rule';
import { headingFinding, markFor, type NumberedSeries, type Renumbering, writtenMark } from './heading-marks';
import { quote } from './names';

/** From so many on, one finding for all that are written wrongly. */
const MANY = 3;
/** After brackets there is neither a stop nor a comma, and a Chinese number stands in both. */
const MISWRITTEN = /）.$|^[一二三四五六七八九十]{1,3}）/;

/** Numbers of another level among those of a series, and numbers that are not written as they should be. */
export function* inWrongStyle(numbered: NumberedSeries): Generator<Finding> {
  const { prose, series, style, siblings } = numbered;
  const names = siblings.slice(0, 2).map((other) => quote(writtenMark(prose, other)));
  for (const item of series.items) {
    if (item.style === style) continue;
    const right = markFor(numbered, item.ordinal);
    const message = `序号${quote(writtenMark(prose, item))}与同级的${names.join('')}不一致，应为${quote(right)}`;
    yield headingFinding(numbered, item, message, [[item, right]]);
  }
  const wrong = siblings
    .filter((item) => MISWRITTEN.test(writtenMark(prose, item)))
    .map((item): Renumbering => [item, markFor(numbered, item.ordinal)]);
  for (const group of wrong.length < MANY ? wrong.map((one) => [one]) : [wrong]) {
    const [[item, right] = []] = group;
    if (!item || right === undefined) continue;
    const words = `${quote(writtenMark(prose, item))}应为${quote(right)}`;
    const message = group.length === 1 ? `序号${words}` : `有 ${group.length} 个序号的写法不对，如${words}`;
    yield headingFinding(numbered, item, message, group);
  }
}
