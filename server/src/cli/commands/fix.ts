import type { CommandRequest } from '../args';
import { STANDARD_INPUT } from '../collect';
import { totalOf } from '../counts';
import type { Ending } from '../ending';
import { examineAll } from '../examine-all';
import { Refusal } from '../refusal';
import type { Terminal } from '../terminal';
import type { Counts, WordList } from '../words';
import type { FixedFile } from '../work/fix-file';
import { replaceFile } from '../write-file';

/** Applies the safe fixes until none is left. Nothing is written before every file is worked out. */
export async function fix(request: CommandRequest, terminal: Terminal): Promise<Ending> {
  const { operands, options } = request;
  const { said } = terminal;
  const isStandardInput = operands.includes(STANDARD_INPUT);
  if (isStandardInput && operands.length > 1) throw new Refusal(said.stdinNotAlone);
  const { results } = await examineAll('fix', request, terminal);
  const left = totalOf(results.map((file) => file.left));
  const status = left.errors > 0 ? 1 : 0;
  if (options.dryRun || isStandardInput) return { status, output: results.flatMap(({ result = [] }) => result) };
  const changed = results.filter(({ result }) => result !== undefined);
  writeAll(changed, said);
  return { status, output: [summaryOf(changed, left, said)] };
}

/** Where one cannot be written after all, the user is told which ones were. */
function writeAll(changed: readonly FixedFile[], said: WordList): void {
  for (const [i, { path, result }] of changed.entries()) {
    try {
      if (result instanceof Uint8Array) replaceFile(path, result, said);
    } catch (error) {
      if (i === 0 || !(error instanceof Refusal)) throw error;
      throw new Refusal(error.message + said.sentenceGap + said.alreadyFixed(i));
    }
  }
}

function summaryOf(changed: readonly FixedFile[], left: Counts, said: WordList): string {
  const lines = changed.map(({ path, changes }) => said.fixed(path, changes));
  if (lines.length > 0) return `${[...lines, said.left(left)].join('\n')}\n`;
  const isClean = left.errors + left.warnings + left.infos === 0;
  return `${isClean ? said.nothingFound : said.nothingFixed + said.sentenceGap + said.left(left)}\n`;
}
