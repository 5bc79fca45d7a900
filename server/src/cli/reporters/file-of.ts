import type { Related } from '../../rules/rule';
import { createPositions } from '../../service/positions';
import type { FileReport } from '../work/check-file';

/** The file that a related place is in: the one that is checked, or one that it was compared with. */
export function fileOf({ in: other }: Related, checked: FileReport): Pick<FileReport, 'path' | 'positionOf'> {
  if (!other) return checked;
  return { path: other.path, positionOf: createPositions(other.report.report.draft.source) };
}
