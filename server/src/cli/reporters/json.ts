import type { Span } from '../../report/model';
import type { Fix } from '../../rules/rule';
import type { RuleFinding } from '../../service/analyze';
import type { CheckedFile, CheckResult } from '../commands/check';

/** The findings as contract.md has them: an array with an element for each file. */
export function reportJson({ files }: CheckResult): string {
  return `${JSON.stringify(files.map(fileObject), null, 2)}\n`;
}

function fileObject({ path, year, body, edition, findings, positionOf }: CheckedFile) {
  const place = ({ start, end }: Span) => ({ start: positionOf(start), end: positionOf(end) });
  const fixObject = ({ title, safety, preferred = false, edits }: Fix) => ({
    title,
    safety,
    preferred,
    edits: edits.map(({ span, newText }) => ({ ...place(span), newText })),
  });
  const findingObject = ({ rule, severity, message, span, related = [], fixes = [] }: RuleFinding) => ({
    rule,
    severity,
    message,
    ...place(span),
    related: related.map((one) => ({ path, ...place(one.span), message: one.message })),
    fixes: fixes.map(fixObject),
  });
  return { path, year, body, edition, findings: findings.map(findingObject) };
}
