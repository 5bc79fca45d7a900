import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraft } from '../server/src/report/draft';
import { parseReport } from '../server/src/report/parse';
import { resolveReport } from '../server/src/resolve/resolve';
import { ALL_PARTS } from './support/drafts';

/** What a text may be full of. */
const HOSTILE: readonly (readonly [piece: string, ending?: 'html' | 'md'])[] = [
  ['\t'],
  ['|'],
  ['中'],
  ['\n'],
  ['0\n'],
  ['12 '],
  ['0\t'],
  ['一、\n'],
  [' 一、甲 '],
  ['一、总体情况\n'],
  ['一、总体情况 '],
  ['一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n'],
  ['规章\t0\t0\t0\n'],
  ['规章\t0\n这是一句话。\n'],
  ['规章\n0\n'],
  ['规章     0     0     0\n'],
  ['甲     乙     丙\n'],
  ['自然人     总计   5\n'],
  ['自然人\n'],
  ['商业\n企业\n'],
  ['若干\n'],
  ['"规章\n'],
  ['结果维持\t结果纠正\n'],
  ['0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n'],
  ['一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5\n'],
  ['三、本年度办理结果\t没有这样的行名\t5\t0\t0\t0\t0\t0\t5\n'],
  ['青禾县水务局2023年政府信息公开工作年度报告\n'],
  ['?。ㄒ唬┯枰怨_'],
  ['開(kāi)'],
  ['('],
  ['### 规章\n| 1 |\n|---|\n', 'md'],
  ['| 规章 | 0 |\n|---|---|\n', 'md'],
  ['<td>', 'html'],
  ['<tr><td>规章</td><td>1</td></tr>', 'html'],
  ['<table><tr><td>', 'html'],
  ['<p>一、总体情况</p>', 'html'],
  ['&nbsp;', 'html'],
  ['<', 'html'],
];

const SMALL = 50_000;
const TIMES = 4;
/** Quadratic growth would be 16 times as slow; a loaded machine is not that slow. */
const MOST_GROWTH = 11;
const SLACK_MS = 150;

function shortest(source: string, name: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    resolveReport(parseReport(readDraft(source, name, ALL_PARTS)));
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const filledWith = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

for (const [piece, ending = 'txt'] of HOSTILE) {
  test(`a text full of ${JSON.stringify(piece)} takes time in proportion to its length`, () => {
    const small = shortest(filledWith(piece, SMALL), `draft.${ending}`);
    const large = shortest(filledWith(piece, SMALL * TIMES), `draft.${ending}`);
    assert.ok(large < small * MOST_GROWTH + SLACK_MS, `${small.toFixed(0)} ms and ${large.toFixed(0)} ms`);
  });
}
