import type { ResolvedReport } from './model';

/** The draft in Simplified characters, as long as it is written; as written without the part that can do that. */
export function simplifiedText({ report: { draft }, facts }: ResolvedReport): string {
  facts.simplified ??= draft.parts?.simplify?.(draft.text) ?? draft.text;
  return facts.simplified;
}
