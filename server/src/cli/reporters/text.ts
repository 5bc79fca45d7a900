import type { Severity } from '../../rules/rule';
import type { CheckedFile, CheckResult } from '../commands/check';
import type { Terminal } from '../terminal';

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };

/** A line for each finding, `path:line:column level message [rule]`, with a sentence at the end. */
export function reportText({ files, skipped, counts, fixable }: CheckResult, { said, hasColours }: Terminal): string {
  const paint = (text: string, colour: string): string => (hasColours ? `\u001b[${colour}m${text}\u001b[0m` : text);
  const fileLines = ({ path, findings, positionOf }: CheckedFile): string =>
    findings
      .map(({ span, severity, message, rule }) => {
        const { line, column } = positionOf(span.start);
        const level = paint(said.severities[severity], COLOURS[severity]);
        return `${printable(path)}:${line}:${column} ${level} ${printable(message)} ${paint(`[${rule}]`, '2')}\n`;
      })
      .join('');
  const blocks = files.map(fileLines).filter((block) => block !== '');
  const checked = files.filter(({ isChecked }) => isChecked).length;
  const summary = [
    said.summary(checked, counts),
    ...(fixable > 0 ? [said.fixable(fixable)] : []),
    ...(skipped > 0 ? [said.skipped(skipped)] : []),
  ];
  return [...blocks, `${summary.join(said.sentenceGap)}\n`].join('\n');
}

/** What a draft or a file name holds must not steer the terminal. */
const printable = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
