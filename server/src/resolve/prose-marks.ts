import type { ResolvedReport } from './model';
import { proseOf } from './prose';

/** Where digits, brackets and quotation marks stand in the prose: what rules look for beside them they look for there. */
export interface ProseMarks {
  readonly digits: DigitRuns;
  /** Places of the marks that come in pairs. */
  readonly paired: readonly number[];
}

/** Of each run of digits its start and its end, one after the other. */
export type DigitRuns = readonly number[];

/** Read once for each report, in one pass. */
export function marksOf(resolved: ResolvedReport): ProseMarks {
  resolved.facts.marks ??= marksIn(proseOf(resolved).text);
  return resolved.facts.marks;
}

function marksIn(text: string): ProseMarks {
  const digits: number[] = [];
  const paired: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) continue;
    if (isPaired(code)) paired.push(at);
    else if (isDigit(code)) {
      const start = at;
      while (isDigit(text.charCodeAt(at + 1))) at++;
      digits.push(start, at + 1);
    }
  }
  return { digits, paired };
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** ‘’“” 〈〉《》「」『』 （）. Each mark that closes follows on its own; ‚ and ‛ close nothing. */
const isPaired = (code: number): boolean =>
  (code >= 0x3008 && code <= 0x300f) ||
  code === 0xff08 ||
  code === 0xff09 ||
  (code >= 0x2018 && code <= 0x201d && code !== 0x201a && code !== 0x201b);
