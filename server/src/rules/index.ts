import { miswordedTitle } from './misworded-title';
import { missingSection } from './missing-section';
import { miswordedSection } from './misworded-section';
import { misnumberedSection } from './misnumbered-section';
import { misorderedSection } from './misordered-section';
import { duplicateSection } from './duplicate-section';
import { emptySection } from './empty-section';
import { missingTable } from './missing-table';
import { wrongEdition } from './wrong-edition';
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
import { unbalancedSum } from './unbalanced-sum';
import { blankTotal } from './blank-total';
import { garbledText } from './garbled-text';
import type { Rule } from './rule';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  miswordedTitle,
  missingSection,
  miswordedSection,
  misnumberedSection,
  misorderedSection,
  duplicateSection,
  emptySection,
  missingTable,
  wrongEdition,
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
  unbalancedSum,
  blankTotal,
  garbledText,
];
