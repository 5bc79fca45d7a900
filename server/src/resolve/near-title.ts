import { likeness } from '../report/fold';

const NAME = '政府信息公开工作年度报告';
const LENGTHS = [12, 11, 13, 10, 14];
const LEAST_LIKENESS = 0.75;

/**
 * Where in a line the name of the report begins that ends it with a character or two wrong, lost or in the wrong
 * order: 政府息信公开工作年度报告. At `from` or after it; the line is folded.
 */
export function misspelledName(folded: string, from: number): number | undefined {
  // Plans and summaries of the same work are called much the same.
  if (!/[报告]/.test(folded.slice(-2))) return undefined;
  let best: { readonly start: number; readonly alike: number } | undefined;
  for (const length of LENGTHS) {
    const start = folded.length - length;
    const alike = start < from ? 0 : likeness(folded.slice(start), NAME);
    if (alike >= LEAST_LIKENESS && alike > (best?.alike ?? 0)) best = { start, alike };
  }
  return best?.start;
}
