import type { Rule, Words } from '../server/src/rules/rule';
import { LONGEST_NAME, LONGEST_REASON, LONGEST_REPORT, MOST_DECISIONS } from '../server/src/service/decision-limits';
import type { Decision } from '../server/src/service/decisions';
import type { JsonSchema } from '../server/src/service/settings-schema';

/** JSON schema of nianbao.decisions.json: the findings that were accepted. */
export function decisionsSchema(rules: readonly Rule[]): JsonSchema {
  const text = (maxLength: number) => ({ type: 'string', maxLength });
  const fields: Readonly<Record<keyof Decision, readonly [JsonSchema, Words]>> = {
    rule: [
      { type: 'string', enum: rules.map(({ id }) => id) },
      { zh: '所认可的问题是哪条规则提出的。', en: 'The rule whose finding is accepted.' },
    ],
    report: [text(LONGEST_REPORT), { zh: '年报的机关和年度。', en: 'Body and year of the report.' }],
    key: [
      { type: 'string', pattern: '^[0-9a-z]{1,12}$' },
      {
        zh: '由内容算出（规则、年报、所指的行列和数字或文字），不随行号变。由编辑器写入。',
        en: 'Made of the content (rule, report, row, column and figures, or words), never of a line number. Written by the editor.',
      },
    ],
    reason: [
      { ...text(LONGEST_REASON), minLength: 1 },
      { zh: '为什么认可。', en: 'Why it is accepted.' },
    ],
    by: [text(LONGEST_NAME), { zh: '由谁认可，可以为空。', en: 'Who accepted it; may be empty.' }],
    at: [
      { type: 'string', pattern: '^(?:\\d{4}-\\d\\d-\\d\\d.*)?$' },
      { zh: '哪天认可的：2025-01-20。', en: 'When it was accepted: 2025-01-20.' },
    ],
  };
  const properties = Object.entries(fields).map(([name, [schema, words]]) => [
    name,
    { ...schema, description: `${words.zh}\n${words.en}` },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'nianbao.decisions.json',
    description: '年报校核：已认可、不再提示的问题。 / Findings that were accepted and are not reported.',
    type: 'array',
    maxItems: MOST_DECISIONS,
    items: {
      type: 'object',
      required: Object.keys(fields),
      properties: Object.fromEntries(properties),
    },
  };
}
