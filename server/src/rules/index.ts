import { ambiguousYear } from './ambiguous-year';
import { blankFigure } from './blank-figure';
import { blankTotal } from './blank-total';
import { contradictingFeeStatement } from './contradicting-fee-statement';
import { duplicateParagraph } from './duplicate-paragraph';
import { duplicateRow } from './duplicate-row';
import { duplicateSection } from './duplicate-section';
import { emptySection } from './empty-section';
import { exposedBankCard } from './exposed-bank-card';
import { exposedIdNumber } from './exposed-id-number';
import { exposedMailbox } from './exposed-mailbox';
import { exposedPerson } from './exposed-person';
import { exposedPhone } from './exposed-phone';
import { garbledText } from './garbled-text';
import { halfWidthPunctuation } from './half-width-punctuation';
import { hijackedText } from './hijacked-text';
import { impossibleDate } from './impossible-date';
import { inconsistentBodyName } from './inconsistent-body-name';
import { inconsistentNumerals } from './inconsistent-numerals';
import { inconsistentYear } from './inconsistent-year';
import { internalPath } from './internal-path';
import { invalidFigure } from './invalid-figure';
import { leftoverPlaceholder } from './leftover-placeholder';
import { leftoverYear } from './leftover-year';
import { lostCharacter } from './lost-character';
import { malformedDocumentNumber } from './malformed-document-number';
import { malformedFigure } from './malformed-figure';
import { miscountedCells } from './miscounted-cells';
import { miscountedParts } from './miscounted-parts';
import { mislabelledColumn } from './mislabelled-column';
import { mislabelledRow } from './mislabelled-row';
import { misnumberedHeading } from './misnumbered-heading';
import { misnumberedSection } from './misnumbered-section';
import { misorderedRow } from './misordered-row';
import { misorderedSection } from './misordered-section';
import { missingAccountability } from './missing-accountability';
import { missingAspect } from './missing-aspect';
import { missingBreakdown } from './missing-breakdown';
import { missingFeeStatement } from './missing-fee-statement';
import { missingImprovement } from './missing-improvement';
import { missingRow } from './missing-row';
import { missingSection } from './missing-section';
import { missingSignature } from './missing-signature';
import { missingTable } from './missing-table';
import { missingTitle } from './missing-title';
import { misusedUntil } from './misused-until';
import { miswordedNote } from './misworded-note';
import { miswordedSection } from './misworded-section';
import { miswordedTitle } from './misworded-title';
import { privateUseCharacter } from './private-use-character';
import { repeatedRow } from './repeated-row';
import type { Rule } from './rule';
import { shiftedFigures } from './shifted-figures';
import { splitFigure } from './split-figure';
import { strayField } from './stray-field';
import { strayInvisible } from './stray-invisible';
import { strayMarkup } from './stray-markup';
import { strayPageText } from './stray-page-text';
import { strayPinyin } from './stray-pinyin';
import { surplusRow } from './surplus-row';
import { suspectDate } from './suspect-date';
import { suspectDocuments } from './suspect-documents';
import { suspectLookalike } from './suspect-lookalike';
import { suspectRuleMaking } from './suspect-rule-making';
import { traditionalCharacter } from './traditional-character';
import { truncatedLabel } from './truncated-label';
import { unbalancedSum } from './unbalanced-sum';
import { unitInFigure } from './unit-in-figure';
import { wrongEdition } from './wrong-edition';
import { wrongPeriod } from './wrong-period';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  miswordedTitle,
  missingTitle,
  inconsistentYear,
  inconsistentBodyName,
  missingSection,
  miswordedSection,
  misnumberedSection,
  misorderedSection,
  duplicateSection,
  emptySection,
  misnumberedHeading,
  missingAspect,
  missingAccountability,
  missingImprovement,
  missingFeeStatement,
  contradictingFeeStatement,
  missingTable,
  miscountedParts,
  leftoverPlaceholder,
  missingSignature,
  duplicateParagraph,
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
  splitFigure,
  shiftedFigures,
  unbalancedSum,
  blankTotal,
  missingBreakdown,
  suspectDocuments,
  suspectRuleMaking,
  repeatedRow,
  leftoverYear,
  wrongPeriod,
  misusedUntil,
  suspectDate,
  impossibleDate,
  ambiguousYear,
  inconsistentNumerals,
  malformedDocumentNumber,
  halfWidthPunctuation,
  garbledText,
  traditionalCharacter,
  strayMarkup,
  strayField,
  strayInvisible,
  privateUseCharacter,
  strayPageText,
  suspectLookalike,
  strayPinyin,
  hijackedText,
  lostCharacter,
  exposedIdNumber,
  exposedPhone,
  exposedBankCard,
  exposedMailbox,
  exposedPerson,
  internalPath,
];
