import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/cli/apply-edits';
import type { Figure } from '../../server/src/resolve/model';
import type { Edit, Subject } from '../../server/src/rules/rule';
import { type Analysis, analyze } from '../../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../../server/src/service/settings';
import { settleDraft } from '../../server/src/service/settle';
import { type DraftFile, partsFor } from '../support/drafts';
import { changedFigures, lostFigures } from './figures';

/** Reads later versions of a text with the parts of the first one, as the editor and the command line do. */
function reader({ name, text }: DraftFile): (text: string) => Analysis {
  const parts = partsFor(text, name);
  return (next) => analyze(next, DEFAULT_SETTINGS, { name, parts });
}

/** Safe fixes come to an end, change no figure, and done twice they are what they are done once. */
export function isSettled(file: DraftFile): void {
  const read = reader(file);
  const before = read(file.text);
  const once = applyEdits(file.text, settleDraft(file.text, before, read).edits);
  const after = read(once);
  assert.deepEqual(lostFigures(before.resolved, after.resolved), [], 'figures changed');
  const again = settleDraft(once, after, read).edits.map(({ span, newText }) => ({ ...span, newText }));
  assert.deepEqual(again, [], 'fixing twice');
}

/**
 * Whatever one fix is chosen, other figures than those it speaks of do not become others. That a table is no
 * longer found in ruins that were barely one can be seen; fix-all is held to more.
 */
export function keepsFigures([file, choice]: readonly [DraftFile, number]): void {
  const read = reader(file);
  const { resolved, findings } = read(file.text);
  const fixes = findings.flatMap((finding) => (finding.fixes ?? []).map((fix) => ({ finding, fix })));
  const chosen = fixes[Math.floor(choice * fixes.length)];
  if (!chosen) return;
  const edits = inOrder(chosen.fix.edits);
  const after = read(applyEdits(file.text, edits));
  // Where tables of both forms are mixed, the sections that are added can tip the balance between them.
  if (chosen.finding.rule === 'missing-section' && after.resolved.edition !== resolved.edition) return;
  const surprising = changedFigures(resolved, after.resolved, edits)
    .filter(({ placed }) => !isAbout(chosen.finding.about, placed.figure.id))
    .map(({ change }) => change);
  assert.deepEqual(surprising, [], `${chosen.finding.rule}, “${chosen.fix.title}”`);
}

const inOrder = (edits: readonly Edit[]): Edit[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

const isAbout = (about: Subject, id: Figure['id']): boolean =>
  'table' in about && about.row === id.row && (about.column === undefined || about.column === id.column);
