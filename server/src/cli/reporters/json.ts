import type { Span } from '../../report/model';
import type { Fix, Related } from '../../rules/rule';
import type { RuleFinding } from '../../service/analyze';
import { elementOf, LIST } from '../json-list';
import type { FileReport } from '../work/check-file';
import { fileOf } from './file-of';
import type { Reporter } from './index';

/** The findings as contract.md has them: an array with an element for each file. */
export const reportJson: Reporter = {
  file: (report) => elementOf(fileObject(report)),
  frame: () => LIST,
};

function fileObject(report: FileReport) {
  const { path, year, body, edition, findings, positionOf } = report;
  const place = ({ start, end }: Span, at = positionOf) => ({ start: at(start), end: at(end) });
  const relatedObject = (one: Related) => {
    const file = fileOf(one, report);
    return { path: file.path, ...place(one.span, file.positionOf), message: one.message };
  };
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
    related: related.map(relatedObject),
    fixes: fixes.map(fixObject),
  });
  return { path, year, body, edition, findings: findings.map(findingObject) };
}
