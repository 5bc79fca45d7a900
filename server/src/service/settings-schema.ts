import type { Rule, Words } from '../rules/rule';

/**
 * Every setting of the editor, once. `nianbao.<name>` in the editor and, where `inConfig` is true,
 * `<name>` in nianbao.config.json, which wins. The manifest's block, its texts and the schema of the
 * configuration file are generated from this list by `npm run generate`.
 */
export function settingSpecs(rules: readonly Rule[]): readonly SettingSpec[] {
  return [
    {
      name: 'rules',
      category: 'checks',
      scope: 'resource',
      inConfig: true,
      value: rulesValue(rules),
      description: {
        zh: '各规则的级别：`error` 错误、`warning` 警告、`info` 提示、`off` 关闭。未列出的规则用其默认级别。',
        en: 'Severity of single rules: `error`, `warning`, `info` or `off`. Rules not listed keep their default.',
      },
    },
    {
      name: 'run',
      category: 'checks',
      scope: 'window',
      inConfig: false,
      value: { type: 'string', enum: ['onType', 'onSave'], default: 'onType' },
      description: { zh: '何时检查。', en: 'When drafts are checked.' },
      choices: [
        { zh: '输入时随时检查', en: 'While typing' },
        { zh: '打开和保存时检查', en: 'When opened and saved' },
      ],
    },
    {
      name: 'include',
      category: 'checks',
      scope: 'resource',
      inConfig: true,
      value: globsValue,
      description: {
        zh: '总是按年报检查的文件（glob，如 `年报/**/*.txt`），不论内容像不像年报。',
        en: 'Files always checked as reports, whatever they hold (globs such as `reports/**/*.txt`).',
      },
    },
    {
      name: 'exclude',
      category: 'checks',
      scope: 'resource',
      inConfig: true,
      value: globsValue,
      description: {
        zh: '从不检查的文件（glob，如 `归档/**`）。与“include”冲突时以此为准。',
        en: 'Files never checked (globs such as `archive/**`). Wins over “include”.',
      },
    },
    {
      name: 'maxFindings',
      category: 'checks',
      scope: 'resource',
      inConfig: true,
      value: { type: 'integer', minimum: 1, maximum: 1000, default: 200 },
      description: {
        zh: '一份年报最多显示多少个问题；超出时会说明。',
        en: 'How many findings are shown for one report at most; a notice says when there are more.',
      },
    },
    {
      name: 'language',
      category: 'display',
      scope: 'window',
      inConfig: false,
      value: { type: 'string', enum: ['auto', 'zh-cn', 'zh-tw', 'en'], default: 'auto' },
      description: {
        zh: '界面文字的语言。问题的说明总是中文。',
        en: 'Language of menus, notices and the preview. Findings are always in Chinese.',
      },
      choices: [
        { zh: '随 VS Code 的显示语言', en: 'The display language of VS Code' },
        { zh: '简体中文', en: 'Simplified Chinese' },
        { zh: '繁体中文', en: 'Traditional Chinese' },
        { zh: '英文', en: 'English' },
      ],
    },
    {
      name: 'preview.followCursor',
      category: 'display',
      scope: 'window',
      inConfig: false,
      value: { type: 'boolean', default: true },
      description: {
        zh: '光标移到表格的单元格时，预览跟着显示那一格。',
        en: 'The preview shows the cell that the cursor is in.',
      },
    },
  ];
}

export interface SettingSpec {
  readonly name: string;
  readonly category: 'checks' | 'display';
  readonly scope: 'resource' | 'window';
  readonly inConfig: boolean;
  /** JSON schema of the value, its default included. */
  readonly value: JsonSchema;
  readonly description: Words;
  /** What each member of the value's `enum` means. */
  readonly choices?: readonly Words[];
}

export type JsonSchema = { readonly [key: string]: unknown };

/** What the keys of this block's texts begin with in package.nls*.json; the other keys are written by hand. */
export const KEYS = 'config.';

/** The longest glob that is taken from a settings or configuration file. */
export const LONGEST_GLOB = 200;

const globsValue: JsonSchema = {
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: LONGEST_GLOB },
  maxItems: 100,
  default: [],
};

const severityValue: JsonSchema = { type: 'string', enum: ['error', 'warning', 'info', 'off'] };

function rulesValue(rules: readonly Rule[]): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    default: {},
    properties: Object.fromEntries(rules.map(({ id }) => [id, severityValue])),
  };
}

const CATEGORIES = { checks: { zh: '检查', en: 'Checks' }, display: { zh: '显示', en: 'Display' } } as const;

/** `contributes.configuration` of the manifest; its texts are keys of `settingsTexts`. */
export function settingsBlock(rules: readonly Rule[]): readonly JsonSchema[] {
  const specs = settingSpecs(rules);
  return Object.keys(CATEGORIES).map((category) => ({
    title: `%${KEYS}category.${category}%`,
    properties: Object.fromEntries(
      specs.flatMap((spec, order) =>
        spec.category === category ? [[`nianbao.${spec.name}`, manifestEntry(spec, order, rules)]] : [],
      ),
    ),
  }));
}

function manifestEntry(spec: SettingSpec, order: number, rules: readonly Rule[]): JsonSchema {
  const value = spec.name === 'rules' ? withRuleTexts(spec.value, rules) : spec.value;
  return {
    order,
    scope: spec.scope,
    ...value,
    markdownDescription: `%${KEYS}${spec.name}%`,
    ...(spec.choices && { enumDescriptions: spec.choices.map((_, i) => `%${KEYS}${spec.name}.${i}%`) }),
  };
}

function withRuleTexts(value: JsonSchema, rules: readonly Rule[]): JsonSchema {
  const properties = rules.map(({ id }) => [id, { ...severityValue, description: `%${KEYS}rules.${id}%` }]);
  return { ...value, properties: Object.fromEntries(properties) };
}

/** The texts of the manifest's block for package.nls.json (Chinese) and package.nls.en.json. */
export function settingsTexts(rules: readonly Rule[], language: keyof Words): Readonly<Record<string, string>> {
  const texts: [string, string][] = Object.entries(CATEGORIES).map(([id, words]) => [
    `category.${id}`,
    words[language],
  ]);
  for (const spec of settingSpecs(rules)) {
    texts.push([spec.name, spec.description[language]]);
    spec.choices?.forEach((choice, i) => {
      texts.push([`${spec.name}.${i}`, choice[language]]);
    });
  }
  for (const rule of rules) texts.push([`rules.${rule.id}`, ruleDescription(rule)[language]]);
  return Object.fromEntries(texts.map(([key, text]) => [KEYS + key, text]));
}

const ruleDescription = ({ title, severity }: Rule): Words => ({
  zh: `${title.zh}（默认 ${severity}）`,
  en: `${title.en} (default ${severity})`,
});

/** JSON schema of nianbao.config.json: the settings that hold for everyone who works on the folder. */
export function configSchema(rules: readonly Rule[]): JsonSchema {
  const shared = settingSpecs(rules).filter(({ inConfig }) => inConfig);
  const ruleSchema = (rule: Rule) => ({ ...severityValue, description: bilingual(ruleDescription(rule)) });
  const schemaOf = ({ name, value }: SettingSpec) =>
    name === 'rules'
      ? { ...value, properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])) }
      : value;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'nianbao.config.json',
    description: '年报校核的设置。与编辑器设置 nianbao.* 同名同形，并优先于它们。',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(
        shared.map((spec) => [spec.name, { ...schemaOf(spec), description: bilingual(spec.description) }]),
      ),
    },
  };
}

const bilingual = ({ zh, en }: Words): string => `${zh}\n${en}`;
