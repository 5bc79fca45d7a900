import type { Span } from '../../report/model';
import type { Fix } from '../../rules/rule';
import type { RuleFinding } from '../../service/analyze';
import { elementOf, LIST } from '../json-list';
import type { FileReport } from '../work/check-file';
import type { Reporter } from './index';

/** The findings as contract.md has them: an array with an element for each file. */
export const reportJson: Reporter = {
  file: (report) => elementOf(fileObject(report)),
  frame: () => LIST,
};

function fileObject({ path, year, body, edition, findings, positionOf }: FileReport) {
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
