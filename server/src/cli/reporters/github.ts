import type { Severity } from '../../rules/rule';
import type { FileReport } from '../work/check-file';
import type { Reporter } from './index';
import { sentencesOf } from './text';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations of GitHub Actions, which shows ten of each kind for a step; the sentence at the end counts all. */
export const reportGithub: Reporter = {
  file: annotationsOf,
  frame: (summary, { said }) => ({ head: '', separator: '', tail: `${sentencesOf(summary, said)}\n` }),
};

function annotationsOf({ path, findings, positionOf }: FileReport): string {
  return findings
    .map(({ rule, severity, message, span }) => {
      const [start, end] = [positionOf(span.start), positionOf(span.end)];
      const place = `line=${start.line},endLine=${end.line},col=${start.column},endColumn=${end.column}`;
      return `::${COMMANDS[severity]} file=${property(path)},${place},title=${property(rule)}::${data(message)}\n`;
    })
    .join('');
}

const data = (text: string): string => text.replace(/[%\r\n]/g, encodeURIComponent);

const property = (text: string): string => text.replace(/[%\r\n:,]/g, encodeURIComponent);
