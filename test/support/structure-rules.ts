import { RULES } from '../../server/src/rules/index';
import { findingsOf, read } from './check-examples';

/** The rules on the parts of the report: their titles, their order, what is in them. */
export const STRUCTURE_RULES = RULES.filter(({ id }) =>
  [
    ...['misworded-title', 'missing-section', 'misworded-section', 'misnumbered-section', 'misordered-section'],
    ...['duplicate-section', 'empty-section', 'missing-table', 'wrong-edition'],
  ].includes(id),
);

/** What the rules on the structure say of a draft: severity, rule and what the finding points at. */
export function structureFaults(source: string, name: string): readonly string[] {
  const resolved = read(source, name);
  const { text } = resolved.report.draft;
  return STRUCTURE_RULES.flatMap((rule) =>
    findingsOf(rule, resolved).map(
      ({ severity = rule.severity, span }) => `${severity} ${rule.id} ${text.slice(span.start, span.end)}`,
    ),
  );
}
