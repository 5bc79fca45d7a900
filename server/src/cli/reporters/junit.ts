import type { RuleFinding } from '../../service/analyze';
import { escapeXml } from '../escape';
import type { FileReport } from '../work/check-file';
import type { Reporter } from './index';

/**
 * JUnit XML: a suite for each file, a test for each finding. What fails the command fails here; warnings
 * and infos are passed tests with output. A file without findings is one passed test.
 */
export const reportJunit: Reporter = {
  file: (report, { said }) => suiteOf(report, said.nothingFound),
  frame: () => ({
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="nianbao">\n',
    separator: '',
    tail: '</testsuites>\n',
  }),
};

function suiteOf(report: FileReport, clean: string): string {
  const { path, findings, isChecked } = report;
  const file = escapeXml(path);
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const tests =
    findings.length > 0
      ? findings.map((finding) => testOf(report, finding))
      : [
          `<testcase name="${escapeXml(clean)}" classname="${file}" file="${file}"${isChecked ? '/>' : '><skipped/></testcase>'}`,
        ];
  const counts = `tests="${tests.length}" failures="${failures}" errors="0" skipped="${isChecked ? 0 : 1}"`;
  return `  <testsuite name="${file}" ${counts}>\n${tests.map((test) => `    ${test}\n`).join('')}  </testsuite>\n`;
}

function testOf({ path, positionOf }: FileReport, { rule, severity, message, span }: RuleFinding): string {
  const { line, column } = positionOf(span.start);
  const file = escapeXml(path);
  const place = `${file}:${line}:${column}`;
  const said = escapeXml(message);
  const result =
    severity === 'error'
      ? `<failure type="${rule}" message="${said}">${place}</failure>`
      : `<system-out>${severity} ${place} ${said}</system-out>`;
  return `<testcase name="${rule} ${line}:${column}" classname="${file}" file="${file}" line="${line}">${result}</testcase>`;
}
