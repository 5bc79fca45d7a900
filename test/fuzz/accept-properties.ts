import assert from 'node:assert/strict';
import type { Subject } from '../../server/src/rules/rule';
import { type Analysis, analyze, type RuleFinding } from '../../server/src/service/analyze';
import { acceptFindings, judgeDecisions } from '../../server/src/service/decisions';
import { DEFAULT_SETTINGS } from '../../server/src/service/settings';
import { settleDraft } from '../../server/src/service/settle';
import { decisionsOn } from '../support/decisions';
import { type DraftFile, partsFor } from '../support/drafts';

/** What was accepted is hidden, with what says the same of the same content; all accepted, nothing is fixed. */
export function isAcceptable([{ name, text }, place]: readonly [DraftFile, number]): void {
  const parts = partsFor(text, name);
  const check = (source: string): Analysis => analyze(source, DEFAULT_SETTINGS, { name, parts });
  const analysis = check(text);
  const { resolved, findings } = analysis;
  const chosen = findings[Math.floor(place * findings.length)];
  if (!chosen) return;

  const decisions = decisionsOn(resolved, [chosen]);
  const parted = acceptFindings(analysis, decisions, resolved);
  const isMeant = (one: RuleFinding) => one.rule === chosen.rule && contentOf(one.about) === contentOf(chosen.about);
  assert.deepEqual(
    parted.findings,
    findings.filter((one) => !isMeant(one)),
  );
  assert.deepEqual(parted.accepted?.map(spanOf), findings.filter(isMeant).map(spanOf));
  assert.deepEqual(judgeDecisions(decisions, parted, { settings: DEFAULT_SETTINGS }).stale, []);

  const all = decisionsOn(resolved, findings);
  const acceptAll = (one: Analysis): Analysis => acceptFindings(one, all, resolved);
  assert.deepEqual(acceptAll(analysis).findings, []);
  assert.deepEqual(settleDraft(text, acceptAll(analysis), (next) => acceptAll(check(next))).edits, []);
}

const spanOf = ({ rule, span }: RuleFinding) => ({ rule, span });

/** By another way than the key. */
const contentOf = (about: Subject): string =>
  'text' in about ? about.text.split(/\s/).join('') : [about.table, about.row, about.column, ...about.values].join();
