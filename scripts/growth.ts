import { readHtml } from '../server/src/parts/html';
import { recode } from '../server/src/parts/recode';
import { simplify } from '../server/src/parts/simplify';
import { partsNeeded, readDraft } from '../server/src/report/draft';
import { parseReport } from '../server/src/report/parse';
import { proseOf } from '../server/src/resolve/prose';
import { resolveReport } from '../server/src/resolve/resolve';
import { RULES } from '../server/src/rules/index';
import type { Rule } from '../server/src/rules/rule';
import { checkAlone } from '../test/support/check-alone';
import { type Payload, payloads, payloadsOf, written } from './hostile-texts';

/** Characters of the smallest text, and how many times as long the others are. */
const SMALLEST = 8_000;
const FACTORS = [1, 2, 4, 8] as const;
const LARGEST = 8;
/** What takes less than this is all noise. */
const LEAST_MS = 2;
/** Larger texts are left out for what takes longer than this. */
const MOST_MS = 4000;
/** For each step so many payloads, those that took longest, are measured again with care. */
const CANDIDATES = 4;

/** How the time of one step grew over the sizes, for one payload. */
interface Growth {
  readonly step: string;
  readonly payload: Payload;
  /** Milliseconds for each factor, as far as it was measured. */
  readonly times: ReadonlyMap<number, number>;
  /** Time for the largest text. */
  readonly slowest: number;
  /** Time a character in the largest text over that in the smallest: 1 is linear, 8 quadratic. */
  readonly ratio: number;
}

/** Prints, for each step and rule, the payload for which its time grows fastest, worst first. */
export function reportGrowth(names: readonly string[]): void {
  const rules = RULES.filter(({ id }) => names.length === 0 || names.includes(id));
  const seen = new Map<string, Growth[]>();
  const keep = (growth: Growth) => {
    const known = [...(seen.get(growth.step) ?? []), growth].sort((a, b) => b.slowest - a.slowest);
    seen.set(growth.step, known.slice(0, CANDIDATES));
  };
  for (const payload of payloads()) for (const growth of measure(payload, rules, [1, LARGEST], 1)) keep(growth);
  for (const rule of rules)
    for (const payload of payloadsOf(rule))
      for (const growth of measure(payload, [rule], [1, LARGEST], 1)) keep(growth);
  const rows = [...seen].flatMap(([step, candidates]) => worstOf(step, candidates, rules) ?? []);
  const loud = rows.filter(({ slowest }) => slowest >= LEAST_MS);
  console.log(`Time a character in ${SMALLEST * LARGEST} characters over that in ${SMALLEST}: 1 is linear.\n`);
  for (const row of loud.sort((a, b) => b.ratio - a.ratio)) console.log(lineFor(row));
  const quiet = rows.filter((row) => !loud.includes(row)).map(({ step }) => step);
  if (quiet.length > 0) console.log(`\nNever ${LEAST_MS} ms: ${quiet.join(', ')}`);
}

/** The candidates again, each size several times. */
function worstOf(step: string, candidates: readonly Growth[], rules: readonly Rule[]): Growth | undefined {
  const own = rules.filter(({ id }) => id === step);
  return candidates
    .flatMap(({ payload }) => measure(payload, own, FACTORS, 5))
    .filter((growth) => growth.step === step)
    .sort((a, b) => b.ratio - a.ratio)[0];
}

function lineFor({ step, payload, times, ratio }: Growth): string {
  const shown = [...times.values()].map((time) => time.toFixed(1)).join(' / ');
  return `${ratio.toFixed(2).padStart(6)}  ${step.padEnd(28)} ${shown} ms  ${payload.name}`;
}

const PARTS = { html: readHtml, recode, simplify };

/** Reading, and then each rule by itself. */
function measure(
  payload: Payload,
  rules: readonly Rule[],
  factors: readonly number[],
  runs: number,
): readonly Growth[] {
  const times = new Map<string, Map<number, number>>();
  const add = (step: string, factor: number, work: () => unknown) => {
    const own = times.get(step) ?? new Map<number, number>();
    times.set(step, own.set(factor, timeOf(work, runs)));
  };
  for (const factor of factors) {
    const source = written(payload, SMALLEST * factor);
    const parts = Object.fromEntries(partsNeeded(source, payload.file).map((name) => [name, PARTS[name]]));
    const read = () => parseReport(readDraft(source, payload.file, parts));
    const report = read();
    const resolved = resolveReport(report);
    add('reading', factor, read);
    add('resolving', factor, () => resolveReport(report));
    // Its results are kept for the report: each run needs a new one.
    add('prose', factor, () => proseOf({ ...resolved }));
    proseOf(resolved);
    for (const rule of rules) add(rule.id, factor, () => exhaust(checkAlone(rule, { ...resolved })));
  }
  return [...times].flatMap(([step, own]) => growthOf(step, payload, own));
}

function exhaust(findings: Iterable<unknown>): void {
  for (const _ of findings);
}

/** The least of a few runs. */
function timeOf(work: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    try {
      work();
    } catch {
      // A text can be too long for what works on short ones.
      return Number.POSITIVE_INFINITY;
    }
    least = Math.min(least, performance.now() - start);
    if (least > MOST_MS / 4) break;
  }
  return least;
}

function growthOf(step: string, payload: Payload, times: ReadonlyMap<number, number>): readonly Growth[] {
  const first = times.get(1) ?? 0;
  const last = times.get(LARGEST) ?? 0;
  // Below a tenth of a millisecond the clock and the compiler tell more than the text.
  return [{ step, payload, times, slowest: last, ratio: last / LARGEST / Math.max(first, 0.1) }];
}
