import { exporterNames } from './exporters/index';
import { reporterNames } from './reporters/index';

/** What each command takes. Formats: the first is what comes without --format. */
export interface Syntax {
  readonly options: readonly OptionName[];
  readonly formats: () => readonly string[];
}

const WITH_VALUE = [
  'format',
  'output',
  'config',
  'stdin-name',
  'rule',
  'max-warnings',
  'jobs',
  'previous',
  'reports',
  'each',
] as const;
const WITHOUT_VALUE = ['quiet', 'dry-run', 'stdio', 'help', 'version'] as const;

export type OptionName = (typeof WITH_VALUE)[number] | (typeof WITHOUT_VALUE)[number];

const none = { formats: () => [] };

const SYNTAX = {
  check: {
    options: ['format', 'output', 'config', 'stdin-name', 'rule', 'max-warnings', 'quiet', 'jobs', 'previous'],
    formats: reporterNames,
  },
  fix: { ...none, options: ['output', 'config', 'stdin-name', 'rule', 'dry-run', 'jobs'] },
  export: {
    ...none,
    options: ['format', 'output', 'config', 'stdin-name', 'jobs'],
    formats: exporterNames,
  },
  explain: { ...none, options: ['output'] },
  rules: { ...none, options: ['format', 'output'], formats: () => ['text', 'json'] },
  selftest: { ...none, options: ['format', 'output', 'reports', 'each'], formats: () => ['text', 'json'] },
  lsp: { ...none, options: ['stdio'] },
} as const satisfies Record<string, Syntax>;

export type CommandName = keyof typeof SYNTAX;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(SYNTAX, name);

export const syntaxOf = (command: CommandName): Syntax => SYNTAX[command];

/** For `parseArgs`, which is told of every option, so that it knows which take a value. */
export const optionTypes = (): Record<string, { type: 'string' | 'boolean'; short?: string }> => ({
  ...Object.fromEntries(WITH_VALUE.map((name) => [name, { type: 'string' as const }])),
  ...Object.fromEntries(WITHOUT_VALUE.map((name) => [name, { type: 'boolean' as const }])),
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
});
