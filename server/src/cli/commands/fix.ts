import type { Edit } from '../../rules/rule';
import { settle } from '../../service/settle';
import { applyEdits } from '../apply-edits';
import type { CommandRequest } from '../args';
import { STANDARD_INPUT } from '../collect';
import { countsOf } from '../counts';
import { type Examined, examineAll } from '../examine';
import type { Outcome } from '../outcome';
import { Refusal } from '../refusal';
import type { Terminal } from '../terminal';
import { unifiedDiff } from '../unified-diff';
import type { Counts, WordList } from '../words';
import { encodeLike, replaceFile } from '../write-file';

interface FixedFile {
  readonly path: string;
  readonly source: string;
  /** The whole change of the source. */
  readonly edits: readonly Edit[];
  readonly bytes: Buffer;
  /** What the changed text still has. */
  readonly left: Counts;
}

/** Applies the safe fixes until none is left. Nothing is written before every file is worked out. */
export async function fix(request: CommandRequest, terminal: Terminal): Promise<Outcome> {
  const { operands, options } = request;
  const { said } = terminal;
  if (operands.includes(STANDARD_INPUT) && operands.length > 1) throw new Refusal(said.stdinNotAlone);
  const { results } = await examineAll(request, terminal, (examined) => fixFile(examined, said));
  const left = totalOf(results.map((file) => file.left));
  const status = left.errors > 0 ? 1 : 0;
  if (options.dryRun) {
    const diffs = results.map(({ path, source, edits }) => unifiedDiff(path, source, edits));
    return { status, output: diffs.join('') };
  }
  const [only] = results;
  if (only && operands[0] === STANDARD_INPUT) return { status, output: only.bytes };
  const changed = results.filter(({ edits }) => edits.length > 0);
  for (const { path, bytes } of changed) await replaceFile(path, bytes, said);
  return { status, output: summaryOf(changed, left, said) };
}

function fixFile({ path, file, analysis, analyzeText }: Examined, said: WordList): FixedFile {
  const findings = analysis?.findings ?? [];
  const { edits } = settle(file.text, findings, (text) => analyzeText(text).findings);
  const unchanged = { path, source: file.text, edits, bytes: file.bytes, left: countsOf(findings) };
  if (edits.length === 0) return unchanged;
  const text = applyEdits(file.text, edits);
  return { ...unchanged, bytes: encodeLike(file, path, text, said), left: countsOf(analyzeText(text).findings) };
}

function totalOf(counts: readonly Counts[]): Counts {
  const sum = (name: keyof Counts): number => counts.reduce((total, one) => total + one[name], 0);
  return { errors: sum('errors'), warnings: sum('warnings'), infos: sum('infos') };
}

function summaryOf(changed: readonly FixedFile[], left: Counts, said: WordList): string {
  const lines = changed.map(({ path, edits }) => said.fixed(path, edits.length));
  const verdict = lines.length === 0 ? [said.nothingFixed] : [];
  return `${[...lines, [...verdict, said.left(left)].join(said.sentenceGap)].join('\n')}\n`;
}
