import type { Rule, Words } from '../rules/rule';

/**
 * Every setting of the editor, once. `nianbao.<name>` in the editor and, where `inConfig` is true,
 * `<name>` in nianbao.config.json, which wins. The manifest's block, its texts and the schema of the
 * configuration file are generated from this list by `npm run generate` (scripts/settings-files.ts).
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
      value: { type: 'integer', minimum: 1, maximum: MOST_FINDINGS, default: USUAL_FINDINGS },
      description: {
        zh: '一份年报最多显示多少个问题；超出时会说明。',
        en: 'How many findings are shown for one report at most; a notice says when there are more.',
      },
    },
    {
      name: 'roster',
      category: 'checks',
      scope: 'resource',
      inConfig: true,
      value: rosterValue,
      description: {
        zh:
          '汇总的年报由哪些机关的数字加起来，如 `{ "青禾县人民政府": ["青禾县人民政府办公室", "青禾县财政局", "松岭镇人民政府"] }`。' +
          '与这些年报一起检查时逐格核对。名单应写全：计入汇总数的每一份年报，连同政府办公室自己的一份；名称照各年报标题写。下级政府可以另有自己的名单。',
        en:
          'The bodies whose figures a consolidated report adds up, such as `{ "青禾县人民政府": ["青禾县人民政府办公室", "青禾县财政局"] }`: ' +
          'it is compared with their reports where all are checked together. List every report that enters the sums, that of ' +
          'the government’s own office too, by the names in the titles. A lower government may have a list of its own.',
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

/** What is taken from a settings or configuration file at most: globs of one list, characters of one glob. */
export const MOST_GLOBS = 100;
export const LONGEST_GLOB = 200;

/** Of the roster: bodies in one list, bodies in all lists, characters of a name. */
export const MOST_OF_ROSTER = 300;
export const MOST_NAMES = 3000;
export const LONGEST_BODY = 60;

/** How many findings of a report may be asked for, and how many are shown where nothing is said. */
export const MOST_FINDINGS = 1000;
export const USUAL_FINDINGS = 200;

const globsValue: JsonSchema = {
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: LONGEST_GLOB },
  maxItems: MOST_GLOBS,
  default: [],
};

const bodyValue: JsonSchema = { type: 'string', minLength: 1, maxLength: LONGEST_BODY };

const rosterValue: JsonSchema = {
  type: 'object',
  propertyNames: bodyValue,
  additionalProperties: { type: 'array', items: bodyValue, maxItems: MOST_OF_ROSTER, uniqueItems: true },
  default: {},
};

/** Of one rule. */
export const severityValue: JsonSchema = { type: 'string', enum: ['error', 'warning', 'info', 'off'] };

function rulesValue(rules: readonly Rule[]): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    default: {},
    properties: Object.fromEntries(rules.map(({ id }) => [id, severityValue])),
  };
}
