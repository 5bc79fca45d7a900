import { alteredSlogan } from './altered-slogan';
import { ambiguousYear } from './ambiguous-year';
import { blankFigure } from './blank-figure';
import { blankTotal } from './blank-total';
import { clashingPunctuation } from './clashing-punctuation';
import { confusedFee } from './confused-fee';
import { contradictingFeeStatement } from './contradicting-fee-statement';
import { contradictingOutcome } from './contradicting-outcome';
import { contradictingProse } from './contradicting-prose';
import { contradictingZero } from './contradicting-zero';
import { doubledWord } from './doubled-word';
import { duplicateParagraph } from './duplicate-paragraph';
import { duplicateReport } from './duplicate-report';
import { duplicateRow } from './duplicate-row';
import { duplicateSection } from './duplicate-section';
import { emptySection } from './empty-section';
import { exposedBankCard } from './exposed-bank-card';
import { exposedIdNumber } from './exposed-id-number';
import { exposedMailbox } from './exposed-mailbox';
import { exposedPerson } from './exposed-person';
import { exposedPhone } from './exposed-phone';
import { fullWidthDigit } from './full-width-digit';
import { garbledText } from './garbled-text';
import { halfWidthPunctuation } from './half-width-punctuation';
import { hijackedText } from './hijacked-text';
import { impossibleDate } from './impossible-date';
import { inconsistentBodyName } from './inconsistent-body-name';
import { inconsistentNumerals } from './inconsistent-numerals';
import { inconsistentProse } from './inconsistent-prose';
import { inconsistentYear } from './inconsistent-year';
import { internalPath } from './internal-path';
import { invalidFigure } from './invalid-figure';
import { leftoverPlaceholder } from './leftover-placeholder';
import { leftoverText } from './leftover-text';
import { leftoverYear } from './leftover-year';
import { lostCharacter } from './lost-character';
import { malformedDocumentNumber } from './malformed-document-number';
import { malformedFigure } from './malformed-figure';
import { miscountedCells } from './miscounted-cells';
import { miscountedList } from './miscounted-list';
import { miscountedParts } from './miscounted-parts';
import { mislabelledColumn } from './mislabelled-column';
import { mislabelledRow } from './mislabelled-row';
import { mismatchedNotice } from './mismatched-notice';
import { misnamedLaw } from './misnamed-law';
import { misnestedTitleMarks } from './misnested-title-marks';
import { misnumberedHeading } from './misnumbered-heading';
import { misnumberedSection } from './misnumbered-section';
import { misorderedRow } from './misordered-row';
import { misorderedSection } from './misordered-section';
import { missingAccountability } from './missing-accountability';
import { missingAspect } from './missing-aspect';
import { missingBreakdown } from './missing-breakdown';
import { missingChild } from './missing-child';
import { missingFeeStatement } from './missing-fee-statement';
import { missingImprovement } from './missing-improvement';
import { missingMeasureWord } from './missing-measure-word';
import { missingRow } from './missing-row';
import { missingSection } from './missing-section';
import { missingSignature } from './missing-signature';
import { missingTable } from './missing-table';
import { missingTitle } from './missing-title';
import { misusedTerm } from './misused-term';
import { misusedUntil } from './misused-until';
import { miswordedNote } from './misworded-note';
import { miswordedSection } from './misworded-section';
import { miswordedTitle } from './misworded-title';
import { privateUseCharacter } from './private-use-character';
import { redundantWording } from './redundant-wording';
import { repeatedRow } from './repeated-row';
import { repeatedTables } from './repeated-tables';
import type { Rule } from './rule';
import { shiftedFigures } from './shifted-figures';
import { splitFigure } from './split-figure';
import { strayField } from './stray-field';
import { strayInvisible } from './stray-invisible';
import { strayMarkup } from './stray-markup';
import { strayPageText } from './stray-page-text';
import { strayPinyin } from './stray-pinyin';
import { straySpace } from './stray-space';
import { supersededNotice } from './superseded-notice';
import { surplusRow } from './surplus-row';
import { suspectChange } from './suspect-change';
import { suspectDate } from './suspect-date';
import { suspectDocuments } from './suspect-documents';
import { suspectLookalike } from './suspect-lookalike';
import { suspectRuleMaking } from './suspect-rule-making';
import { suspectUnit } from './suspect-unit';
import { traditionalCharacter } from './traditional-character';
import { truncatedLabel } from './truncated-label';
import { typo } from './typo';
import { unbalancedBreakdown } from './unbalanced-breakdown';
import { unbalancedCarryover } from './unbalanced-carryover';
import { unbalancedRollup } from './unbalanced-rollup';
import { unbalancedStock } from './unbalanced-stock';
import { unbalancedSum } from './unbalanced-sum';
import { unclearShortName } from './unclear-short-name';
import { unfinishedParagraph } from './unfinished-paragraph';
import { unitInFigure } from './unit-in-figure';
import { unpairedMark } from './unpaired-mark';
import { vagueExactNumber } from './vague-exact-number';
import { wrongArticle } from './wrong-article';
import { wrongEdition } from './wrong-edition';
import { wrongGrowth } from './wrong-growth';
import { wrongPercentage } from './wrong-percentage';
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
  suspectUnit,
  unbalancedSum,
  blankTotal,
  missingBreakdown,
  suspectDocuments,
  suspectRuleMaking,
  repeatedRow,
  contradictingProse,
  contradictingZero,
  contradictingOutcome,
  unbalancedBreakdown,
  wrongPercentage,
  inconsistentProse,
  miscountedList,
  confusedFee,
  unbalancedCarryover,
  unbalancedStock,
  wrongGrowth,
  leftoverText,
  leftoverYear,
  repeatedTables,
  suspectChange,
  unbalancedRollup,
  missingChild,
  duplicateReport,
  wrongPeriod,
  misusedUntil,
  suspectDate,
  impossibleDate,
  ambiguousYear,
  inconsistentNumerals,
  malformedDocumentNumber,
  supersededNotice,
  mismatchedNotice,
  misnamedLaw,
  unclearShortName,
  wrongArticle,
  misnestedTitleMarks,
  halfWidthPunctuation,
  fullWidthDigit,
  straySpace,
  doubledWord,
  typo,
  misusedTerm,
  alteredSlogan,
  unpairedMark,
  unfinishedParagraph,
  clashingPunctuation,
  vagueExactNumber,
  missingMeasureWord,
  redundantWording,
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
