import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../server/src/parts/html';
import type { TableLayout } from '../server/src/report/model';
import { analyze } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { cleanReport } from './corpus/clean-report';
import { FAULTS } from './corpus/faults';
import { inject } from './corpus/faults/inject';

/** Faults in tables that some layouts once hid. */
const KINDS: Readonly<Record<string, readonly TableLayout[]>> = {
  行名错一字: ['wrapped-lines', 'columns'],
  列名错一字: ['wrapped-lines', 'columns'],
  列名残缺: ['wrapped-lines', 'bare-cells'],
  表二多一行: ['wrapped-lines', 'tab-lines', 'comma-separated'],
  表三一行写了两次: ['wrapped-lines'],
  有分项而总计空白: ['wrapped-lines', 'bare-cells', 'pipe-cells', 'tab-lines', 'comma-separated'],
  件数写成文字: ['columns', 'wrapped-lines'],
  千分位: ['comma-separated'],
};
const SEEDS = Array.from({ length: 12 }, (_, i) => i * 37 + 5);

for (const [what, layouts] of Object.entries(KINDS)) {
  test(`${what}：写成 ${layouts.join('、')} 也查得出，改得回`, () => {
    const fault = FAULTS.find((one) => one.what === what);
    assert.ok(fault);
    for (const layout of layouts) {
      for (const seed of SEEDS) {
        const injected = inject({ ...cleanReport(seed), layout }, fault, seed);
        if (!injected || isInProse(injected.faulty, injected.place.start)) continue;
        const { name, clean, faulty, byChance = /$^/g } = injected;
        const check = (text: string) => analyze(text, DEFAULT_SETTINGS, { name, parts: { html: readHtml } }).findings;
        const known = check(clean).map(({ rule, message }) => `${rule} ${message}`);
        const told = check(faulty).filter(({ rule, message }) => !known.includes(`${rule} ${message}`));
        assert.deepEqual(
          told.map(({ rule }) => rule),
          [fault.rule],
          faulty,
        );
        const edits = told[0]?.fixes?.find(({ safety }) => safety === 'safe')?.edits ?? [];
        const mended = [...edits]
          .sort((a, b) => b.span.start - a.span.start)
          .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), faulty);
        if (edits.length > 0) assert.equal(mended.replace(byChance, ''), clean.replace(byChance, ''));
      }
    }
  });
}

/** The words of a label stand in a sentence as well. */
const isInProse = (text: string, at: number): boolean =>
  text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at)).includes('。');
