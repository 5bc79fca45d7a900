import type { Rule, Words } from '../server/src/rules/rule';
import { type JsonSchema, type SettingSpec, settingSpecs, severityValue } from '../server/src/service/settings-schema';

/** What the keys of this block's texts begin with in package.nls*.json; the other keys are written by hand. */
export const KEYS = 'config.';

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
