import { RULES } from '../rules/index';
import type { Severity, Words } from '../rules/rule';
import { readRoster } from './read-roster';
import type { Roster } from './roster';
import { LONGEST_GLOB, MOST_FINDINGS, MOST_GLOBS, settingSpecs, USUAL_FINDINGS } from './settings-schema';

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
  /** Which bodies' figures a consolidated report takes in. */
  readonly roster: Roster;
}

export const DEFAULT_SETTINGS: Settings = {
  rules: {},
  include: [],
  exclude: [],
  maxFindings: USUAL_FINDINGS,
  roster: {},
};

export interface SettingsReading {
  readonly settings: Settings;
  /** One sentence for each value that has no effect. */
  readonly problems: readonly string[];
}

const NO_OBJECT: Words = {
  zh: '全部设置应写在一对花括号“{ }”里。',
  en: 'The settings should be an object, written in “{ }”.',
};
const RULES_NO_OBJECT: Words = {
  zh: '“rules”后面应是一对花括号“{ }”，里面写规则和级别。',
  en: '“rules” should be an object, “{ }” with rules and their levels.',
};
const BAD_COUNT: Words = {
  zh: `“maxFindings”应为 1 至 ${MOST_FINDINGS} 的整数。`,
  en: `“maxFindings” should be a whole number from 1 to ${MOST_FINDINGS}.`,
};

const unknownSetting = (name: string): Words => ({
  zh: `没有“${name}”这一项设置。`,
  en: `There is no setting “${name}”.`,
});

const unknownRule = (id: string): Words => ({ zh: `没有“${id}”这条规则。`, en: `There is no rule “${id}”.` });

const badSeverity = (id: string): Words => ({
  zh: `规则“${id}”的级别应为 error、warning、info 或 off。`,
  en: `The level of rule “${id}” should be error, warning, info or off.`,
});

const badGlobs = (name: string): Words => ({
  zh: `“${name}”应为文件匹配式的列表，至多 ${MOST_GLOBS} 个，每个不超过 ${LONGEST_GLOB} 个字符。`,
  en: `“${name}” should be a list of at most ${MOST_GLOBS} globs of at most ${LONGEST_GLOB} characters.`,
});

/** Names the schema of a configuration file, for editors. */
const SCHEMA = '$schema';

/** Takes what is valid; the rest keeps its default and is named. Settings come with the folder and are not trusted. */
export function readSettings(value: unknown, language: keyof Words = 'zh'): SettingsReading {
  if (value === undefined || value === null) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (!isRecord(value)) return { settings: DEFAULT_SETTINGS, problems: [NO_OBJECT[language]] };
  const problems: Words[] = [];
  const names = new Set([SCHEMA, ...settingSpecs(RULES).map(({ name }) => name.split('.')[0])]);
  for (const name of Object.keys(value)) if (!names.has(name)) problems.push(unknownSetting(shown(name)));
  const settings: Settings = {
    rules: readRules(value.rules, problems),
    include: readGlobs('include', value.include, problems),
    exclude: readGlobs('exclude', value.exclude, problems),
    maxFindings: readCount(value.maxFindings, problems),
    roster: readRoster(value.roster, problems),
  };
  return { settings, problems: problems.map((problem) => problem[language]) };
}

function readRules(value: unknown, problems: Words[]): Settings['rules'] {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    problems.push(RULES_NO_OBJECT);
    return {};
  }
  const known = new Set(RULES.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, severity]) => {
      if (!known.has(id)) problems.push(unknownRule(shown(id)));
      else if (!isSeverity(severity)) problems.push(badSeverity(id));
      else return [[id, severity]];
      return [];
    }),
  );
}

function readGlobs(name: string, value: unknown, problems: Words[]): readonly string[] {
  if (value === undefined || value === null) return [];
  const valid = Array.isArray(value) && value.length <= MOST_GLOBS && value.every(isGlob);
  if (valid) return value;
  problems.push(badGlobs(name));
  return [];
}

function readCount(value: unknown, problems: Words[]): number {
  if (value === undefined || value === null) return DEFAULT_SETTINGS.maxFindings;
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_FINDINGS) return Number(value);
  problems.push(BAD_COUNT);
  return DEFAULT_SETTINGS.maxFindings;
}

const isGlob = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_GLOB;

export const isSeverity = (value: unknown): value is Severity | 'off' =>
  value === 'error' || value === 'warning' || value === 'info' || value === 'off';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name from outside, short enough for a sentence. */
const shown = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
