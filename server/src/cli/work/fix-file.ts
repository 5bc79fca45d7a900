import { settleDraft } from '../../service/settle';
import { applyEdits } from '../apply-edits';
import { countsOf } from '../counts';
import { diffOfFile } from '../unified-diff';
import type { Counts } from '../words';
import { assertReplaceable, encodeLike } from '../write-file';
import type { Work } from './examine';

/** What `fix` keeps of a file. */
export interface FixedFile {
  readonly path: string;
  /** How many places change. */
  readonly changes: number;
  /** What the changed text still has. */
  readonly left: Counts;
  /** With --dry-run the difference, else what the file should hold; undefined where nothing changes. */
  readonly result: Uint8Array | string | undefined;
}

export const fixFile: Work<FixedFile> = (examined, { options }, said) => {
  const { path, isStandardInput, file, analysis, analyzeText } = examined;
  const edits = analysis ? settleDraft(file.text, analysis, analyzeText).edits : [];
  if (edits.length === 0) {
    const result = isStandardInput && !options.dryRun ? file.bytes : undefined;
    return { path, changes: 0, left: countsOf(analysis?.findings ?? []), result };
  }
  const text = applyEdits(file.text, edits);
  const bytes = encodeLike(file, path, text, said);
  if (!isStandardInput && !options.dryRun) assertReplaceable(path, said);
  return {
    path,
    changes: edits.length,
    left: countsOf(analyzeText(text).findings),
    result: options.dryRun ? diffOfFile(path, file, edits) : bytes,
  };
};
