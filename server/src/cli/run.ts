import { type CommandRequest, readArguments } from './args';
import { check } from './commands/check';
import { exportReports } from './commands/export';
import { fix } from './commands/fix';
import { serve } from './commands/lsp';
import { selfTest } from './commands/selftest';
import type { Ending } from './ending';
import { errorCode } from './read-file';
import { isRefusal } from './refusal';
import type { CommandName } from './syntax';
import { openTerminal, type Terminal } from './terminal';
import { writeResult } from './write-file';
import { writeOutput } from './write-output';

type Command = (request: CommandRequest, terminal: Terminal) => Promise<Ending | undefined>;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  check,
  fix,
  export: exportReports,
  explain: async (...given) => (await import('./catalogue')).explain(...given),
  rules: async (...given) => (await import('./catalogue')).listRules(...given),
  selftest: selfTest,
  lsp: serve,
};

/** Runs the command line, sets the exit status, and tells whether all that it had to write is written. */
export async function run(args: readonly string[], version: string): Promise<boolean> {
  const terminal = openTerminal(version);
  try {
    return (await runCommand(args, terminal)) && terminal.isSilent();
  } catch (error) {
    terminal.warn(isRefusal(error) ? error.message : terminal.said.failed(traceOf(error)));
    process.exitCode = 2;
    return false;
  }
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<boolean> {
  const { said, version } = terminal;
  const request = readArguments(args, said);
  if (request === 'help' || request === 'version') {
    return writeOutput([request === 'help' ? said.usage() : `${version}\n`], said);
  }
  const ending = await COMMANDS[request.command](request, terminal);
  if (!ending) return false;
  process.exitCode = ending.status;
  const { output } = request.options;
  if (output === undefined) return writeOutput(ending.output, said);
  writeResult(output, ending.output, said);
  return true;
}

/** Kind and place of an error that nobody expected. Its message may hold text of the draft. */
function traceOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = /^[ \t]+at .*/m.exec(stack)?.[0].trim();
  return [errorCode(error), ...(place === undefined ? [] : [place])].join(' ');
}
