import type { CheckResult } from '../commands/check';
import type { Terminal } from '../terminal';
import { reportJson } from './json';
import { reportText } from './text';

/** Writes the result of `check` in one format. */
export type Reporter = (result: CheckResult, terminal: Terminal) => string;

/** By the names that `--format` takes; syntax.ts lists them. */
export const REPORTERS: Readonly<Record<string, Reporter>> = { text: reportText, json: reportJson };
