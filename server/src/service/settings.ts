import { RULES } from '../rules/index';
import type { Severity } from '../rules/rule';
import { LONGEST_GLOB, settingSpecs } from './settings-schema';

/** What the user may choose. The editor's settings and nianbao.config.json have the same names and shape. */
export interface Settings {
  /** Rule id → severity or off. Rules not named keep their default. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Globs of files that are checked whatever they hold. */
  readonly include: readonly string[];
  /** Globs of files that are never checked; they win over `include`. */
  readonly exclude: readonly string[];
  /** How many findings an editor shows at most. */
  readonly maxFindings: number;
}

export const DEFAULT_SETTINGS: Settings = { rules: {}, include: [], exclude: [], maxFindings: 200 };

export interface SettingsReading {
  readonly settings: Settings;
  /** One Chinese sentence for each value that has no effect. */
  readonly problems: readonly string[];
}

const MOST_GLOBS = 100;
const MOST_FINDINGS = 1000;

/** Takes what is valid; the rest keeps its default and is named. Settings come with the folder and are not trusted. */
export function readSettings(value: unknown): SettingsReading {
  if (value === undefined || value === null) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (!isRecord(value)) return { settings: DEFAULT_SETTINGS, problems: ['设置应为一个对象。'] };
  const problems: string[] = [];
  const names = new Set(settingSpecs(RULES).map(({ name }) => name.split('.')[0]));
  for (const name of Object.keys(value)) if (!names.has(name)) problems.push(`没有“${shown(name)}”这一项设置。`);
  const settings: Settings = {
    rules: readRules(value.rules, problems),
    include: readGlobs('include', value.include, problems),
    exclude: readGlobs('exclude', value.exclude, problems),
    maxFindings: readCount(value.maxFindings, problems),
  };
  return { settings, problems };
}

function readRules(value: unknown, problems: string[]): Settings['rules'] {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    problems.push('“rules”应为一个对象。');
    return {};
  }
  const known = new Set(RULES.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, severity]) => {
      if (!known.has(id)) problems.push(`没有“${shown(id)}”这条规则。`);
      else if (!isSeverity(severity)) problems.push(`规则“${id}”的级别应为 error、warning、info 或 off。`);
      else return [[id, severity]];
      return [];
    }),
  );
}

function readGlobs(name: string, value: unknown, problems: string[]): readonly string[] {
  if (value === undefined || value === null) return [];
  const valid = Array.isArray(value) && value.length <= MOST_GLOBS && value.every(isGlob);
  if (valid) return value;
  problems.push(`“${name}”应为文件匹配式的列表，至多 ${MOST_GLOBS} 个，每个不超过 ${LONGEST_GLOB} 个字符。`);
  return [];
}

function readCount(value: unknown, problems: string[]): number {
  if (value === undefined || value === null) return DEFAULT_SETTINGS.maxFindings;
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_FINDINGS) return Number(value);
  problems.push(`“maxFindings”应为 1 至 ${MOST_FINDINGS} 的整数。`);
  return DEFAULT_SETTINGS.maxFindings;
}

const isGlob = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_GLOB;

const isSeverity = (value: unknown): value is Severity | 'off' =>
  value === 'error' || value === 'warning' || value === 'info' || value === 'off';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name from outside, short enough for a sentence. */
const shown = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
