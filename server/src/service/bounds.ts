import type { Finding } from '../rules/rule';

/**
 * What is said of a draft is bounded: a text of many megabytes that is nothing but faults would otherwise be
 * answered with a hundred times as much. No real draft comes near.
 */
export const MOST_OF_A_RULE = 10_000;
const MOST_RELATED = 1000;
const MOST_EDITS = 100_000;

export function bounded(finding: Finding): Finding {
  const { related = [], fixes = [] } = finding;
  if (related.length <= MOST_RELATED && fixes.every(isShort)) return finding;
  return { ...finding, related: related.slice(0, MOST_RELATED), fixes: fixes.filter(isShort) };
}

const isShort = ({ edits }: { readonly edits: readonly unknown[] }): boolean => edits.length <= MOST_EDITS;

/** The last finding of a rule that is told says so. */
export const asLast = (finding: Finding): Finding => ({
  ...finding,
  message: `${finding.message}（同类问题超过 ${MOST_OF_A_RULE} 处，其余不再列出）`,
});
