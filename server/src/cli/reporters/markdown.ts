import { escapeMarkdown } from '../escape';
import type { FileReport } from '../work/check-file';
import type { Reader, Reporter } from './index';
import { sentencesOf } from './text';

/** For a merge request or a job's summary: a table of findings for each file that has some. */
export const reportMarkdown: Reporter = {
  file: tableOf,
  frame: (summary, { said }) => ({
    head: `# ${said.productName}\n\n${sentencesOf(summary, said)}\n`,
    separator: '',
    tail: '',
  }),
};

function tableOf({ path, findings, positionOf }: FileReport, { said }: Reader): string {
  if (findings.length === 0) return '';
  const { place, level, finding, rule } = said.columns;
  const rows = findings.map((one) => {
    const { line, column } = positionOf(one.span.start);
    return `| ${line}:${column} | ${said.severities[one.severity]} | ${escapeMarkdown(one.message)} | ${one.rule} |\n`;
  });
  const head = `| ${place} | ${level} | ${finding} | ${rule} |\n|---|---|---|---|\n`;
  return `\n## ${escapeMarkdown(path)}\n\n${head}${rows.join('')}`;
}
