import { type CommandRequest, readArguments } from './args';
import { check } from './commands/check';
import { explain } from './commands/explain';
import { exportReports } from './commands/export';
import { fix } from './commands/fix';
import { serve } from './commands/lsp';
import { listRules } from './commands/rules';
import type { Outcome } from './outcome';
import { errorCode } from './read-file';
import { Refusal } from './refusal';
import type { CommandName } from './syntax';
import { openTerminal, type Terminal } from './terminal';
import { writeResult } from './write-file';

type Command = (request: CommandRequest, terminal: Terminal) => Promise<Outcome | undefined>;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  check,
  fix,
  export: exportReports,
  explain,
  rules: listRules,
  lsp: serve,
};

/** Runs the command line. Sets the exit status and leaves the rest to Node, so that all output is written. */
export async function run(args: readonly string[], version: string): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const terminal = openTerminal();
  try {
    const status = await runCommand(args, version, terminal);
    if (status !== undefined) process.exitCode = status;
  } catch (error) {
    terminal.warn(error instanceof Refusal ? error.message : terminal.said.failed(traceOf(error)));
    process.exitCode = 2;
  }
}

async function runCommand(args: readonly string[], version: string, terminal: Terminal): Promise<number | undefined> {
  const request = readArguments(args, terminal.said);
  if (request === 'help' || request === 'version') {
    process.stdout.write(request === 'help' ? terminal.said.usage : `${version}\n`);
    return 0;
  }
  const outcome = await COMMANDS[request.command](request, terminal);
  if (!outcome) return undefined;
  const { output } = request.options;
  if (output === undefined) process.stdout.write(outcome.output);
  else await writeResult(output, outcome.output, terminal.said);
  return outcome.status;
}

/** Kind and place of an error that nobody expected. Its message may hold text of the draft. */
function traceOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = /^\s+at .*$/m.exec(stack)?.[0].trim();
  return [errorCode(error), ...(place === undefined ? [] : [place])].join(' ');
}
