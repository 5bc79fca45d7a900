import { parseArgs } from 'node:util';
import { editDistance } from '../report/fold';
import { RULES } from '../rules/index';
import type { Severity } from '../rules/rule';
import { isSeverity } from '../service/settings';
import { Refusal } from './refusal';
import { type CommandName, isCommand, optionTypes, type Syntax, syntaxOf } from './syntax';
import type { WordList } from './words';

/** What the user asked for, checked. */
export type Request = 'help' | 'version' | CommandRequest;

export interface CommandRequest {
  readonly command: CommandName;
  /** Paths, or the rule to explain. */
  readonly operands: readonly string[];
  readonly options: Options;
}

export interface Options {
  /** Empty where the command has only one result. */
  readonly format: string;
  readonly output: string | undefined;
  readonly config: string | undefined;
  readonly stdinName: string | undefined;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly maxWarnings: number | undefined;
  /** How many threads; undefined leaves it to the command. */
  readonly jobs: number | undefined;
  /** Last year's report, of `check`. */
  readonly previous: string | undefined;
  /** Of the self-test: clean reports to check, and reports with each kind of fault. */
  readonly reports: number | undefined;
  readonly each: number | undefined;
  readonly quiet: boolean;
  readonly dryRun: boolean;
}

/** Options by name, each with the values given. */
type Given = ReadonlyMap<string, readonly string[]>;

/** Reads the command line, or throws a `Refusal` that names what is wrong with it. */
export function readArguments(args: readonly string[], said: WordList): Request {
  const { tokens } = parseArgs({
    args: [...args],
    options: optionTypes(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === 'option');
  if (options.some(({ name }) => name === 'help')) return 'help';
  const [command, ...operands] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (command === undefined) {
    if (options.some(({ name }) => name === 'version')) return 'version';
    throw new Refusal(said.noCommand);
  }
  if (command === 'help') return 'help';
  if (!isCommand(command)) throw new Refusal(said.unknownCommand(command));
  const given = new Map<string, string[]>();
  for (const option of options) {
    const value = optionValue(option, command, said);
    given.set(option.name, [...(given.get(option.name) ?? []), value]);
  }
  return {
    command,
    operands: checkOperands(command, operands, given, said),
    options: readOptions(command, given, said),
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** The value of an option that the command takes; the empty string for one without. */
function optionValue({ name, rawName, value, inlineValue }: OptionToken, command: CommandName, said: WordList): string {
  const { options } = syntaxOf(command);
  if (!options.some((option) => option === name)) throw new Refusal(said.unknownOption(rawName, command));
  if (optionTypes()[name]?.type === 'boolean') {
    if (value !== undefined) throw new Refusal(said.needlessValue(rawName));
    return '';
  }
  const isNextOption = /^-[-a-z]/i.test(value ?? '') && inlineValue !== true;
  if (value === undefined || value === '' || isNextOption) throw new Refusal(said.missingValue(rawName));
  return value;
}

function checkOperands(
  command: CommandName,
  operands: readonly string[],
  given: Given,
  said: WordList,
): readonly string[] {
  if (command === 'rules' || command === 'lsp' || command === 'selftest') {
    if (operands[0] !== undefined) throw new Refusal(said.surplusArgument(operands[0]));
  } else if (command === 'explain') {
    if (operands[0] === undefined) throw new Refusal(said.oneRule);
    if (operands[1] !== undefined) throw new Refusal(said.surplusArgument(operands[1]));
  } else if (operands.length === 0 || operands.includes('')) throw new Refusal(said.noPath(command));
  if (given.has('stdin-name') && !operands.includes('-')) throw new Refusal(said.stdinNameAlone);
  return operands;
}

function readOptions(command: CommandName, given: Given, said: WordList): Options {
  const last = (name: string): string | undefined => given.get(name)?.at(-1);
  return {
    format: readFormat(syntaxOf(command), last('format'), said),
    output: last('output'),
    config: last('config'),
    stdinName: last('stdin-name'),
    rules: Object.fromEntries((given.get('rule') ?? []).map((value) => readRule(value, said))),
    maxWarnings: readCount('--max-warnings', last('max-warnings'), said),
    jobs: readCount('--jobs', last('jobs'), said),
    previous: last('previous'),
    reports: readCount('--reports', last('reports'), said),
    each: readCount('--each', last('each'), said),
    quiet: given.has('quiet'),
    dryRun: given.has('dry-run'),
  };
}

function readFormat({ formats }: Syntax, format: string | undefined, said: WordList): string {
  const known = formats();
  if (format === undefined) return known[0] ?? '';
  if (known.includes(format)) return format;
  throw new Refusal(said.unknownFormat(format, known.join(said.comma)));
}

function readRule(value: string, said: WordList): readonly [string, Severity | 'off'] {
  const [id = '', severity, ...rest] = value.split('=');
  if (id === '' || !isSeverity(severity) || rest.length > 0) throw new Refusal(said.malformedRule(value));
  assertRule(id, said);
  return [id, severity];
}

/** Refuses an id that no rule has, and names the one that was probably meant. */
export function assertRule(id: string, said: WordList): void {
  if (RULES.some((rule) => rule.id === id)) return;
  const near = RULES.map((rule) => ({ id: rule.id, distance: editDistance(rule.id, id) })).sort(
    (a, b) => a.distance - b.distance,
  )[0];
  throw new Refusal(said.unknownRule(id, near && near.distance <= 3 ? near.id : undefined));
}

function readCount(option: string, value: string | undefined, said: WordList): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new Refusal(said.notCount(option, value));
  return Number(value);
}
