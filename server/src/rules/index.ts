import { mislabelledRow } from './mislabelled-row';
import { mislabelledColumn } from './mislabelled-column';
import { truncatedLabel } from './truncated-label';
import { miswordedNote } from './misworded-note';
import { missingRow } from './missing-row';
import { duplicateRow } from './duplicate-row';
import { misorderedRow } from './misordered-row';
import { surplusRow } from './surplus-row';
import { miscountedCells } from './miscounted-cells';
import { blankFigure } from './blank-figure';
import { invalidFigure } from './invalid-figure';
import { unitInFigure } from './unit-in-figure';
import { malformedFigure } from './malformed-figure';
import type { Rule } from './rule';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  mislabelledRow,
  mislabelledColumn,
  truncatedLabel,
  miswordedNote,
  missingRow,
  duplicateRow,
  misorderedRow,
  surplusRow,
  miscountedCells,
  blankFigure,
  invalidFigure,
  unitInFigure,
  malformedFigure,
];
