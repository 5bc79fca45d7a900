import type { Severity } from '../../rules/rule';
import type { FileReport } from '../work/check-file';
import type { Reader, Reporter, Summary } from './index';

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };

/** A line for each finding, `path:line:column level message [rule]`, with a sentence at the end. */
export const reportText: Reporter = {
  file: fileLines,
  frame: (summary, { said }) => ({ head: '', separator: '', tail: `${sentencesOf(summary, said)}\n` }),
};

/** A blank line follows the findings of a file. */
function fileLines({ path, findings, positionOf }: FileReport, { said, hasColours }: Reader): string {
  const paint = (text: string, colour: string): string => (hasColours ? `\u001b[${colour}m${text}\u001b[0m` : text);
  const lines = findings.map(({ span, severity, message, rule }) => {
    const { line, column } = positionOf(span.start);
    const level = paint(said.severities[severity], COLOURS[severity]);
    return `${printable(path)}:${line}:${column} ${level} ${printable(message)} ${paint(`[${rule}]`, '2')}\n`;
  });
  return lines.length === 0 ? '' : `${lines.join('')}\n`;
}

/** What was checked and found, in a line. */
export function sentencesOf(summary: Summary, said: Reader['said']): string {
  const { checked, compared, counts, accepted, fixable, skipped } = summary;
  const sentences = [
    said.summary(checked, compared, counts),
    ...(fixable > 0 ? [said.fixable(fixable)] : []),
    ...(accepted > 0 ? [said.accepted(accepted)] : []),
    ...(skipped > 0 ? [said.skipped(skipped)] : []),
  ];
  return sentences.join(said.sentenceGap);
}

/** What a draft or a file name holds must not steer the terminal. */
const printable = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
