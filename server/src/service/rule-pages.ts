import type { BesideExample, Example, Rule, Safety, Severity, Words } from '../rules/rule';

type Language = keyof Words;

const SEVERITY_NAMES: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

const SAFETY_NAMES: Readonly<Record<Safety | 'none', Words>> = {
  safe: { zh: '有，可成批应用', en: 'yes, may be applied unseen' },
  unsafe: { zh: '有，须逐处确认', en: 'yes, one at a time' },
  none: { zh: '无', en: 'none' },
};

const HEADINGS = {
  severity: { zh: '级别', en: 'Severity' },
  fix: { zh: '修正', en: 'Fix' },
  why: { zh: '说明', en: 'Why' },
  example: { zh: '例子', en: 'Example' },
  previous: { zh: '上年年报：', en: 'Last year’s report:' },
  equal: { zh: '另一机关的年报：', en: 'Another body’s report:' },
  children: { zh: '下级年报：', en: 'A lower-level body’s report:' },
  missing: { zh: '没有找到年报的下级机关：', en: 'Lower-level bodies without a report:' },
  draft: { zh: '草稿：', en: 'The draft:' },
  says: { zh: '提示：', en: 'Says:' },
  fixed: { zh: '修正后：', en: 'After the fix:' },
  settings: { zh: '设置', en: 'Setting' },
  rule: { zh: '规则', en: 'Rule' },
  name: { zh: '名称', en: 'Name' },
} as const satisfies Record<string, Words>;

const SETTINGS_HINT: Words = {
  zh: '在 `nianbao.config.json` 或编辑器设置里改级别，`off` 为关闭：',
  en: 'Change its severity in `nianbao.config.json` or the editor’s settings; `off` turns it off:',
};

const MARKS_HINT: Words = {
  zh: '例子中用 ⟦ ⟧ 标出的是规则指出的地方。',
  en: 'What the rule points at is marked ⟦ ⟧ in the examples.',
};

/** The documentation of a rule: in Chinese, then what is not in the examples in English. */
export function rulePage(rule: Rule): string {
  const english = [summary(rule, 'en'), heading('why', 'en'), rule.explanation.en];
  return `# ${rule.title.zh} · ${rule.title.en}\n\n${ruleText(rule, 'zh')}\n---\n\n${english.join('\n\n')}\n`;
}

/** What a rule says, why and with which examples, in one language; without a heading of the first level. */
export function ruleText(rule: Rule, language: Language): string {
  const paragraphs = [
    summary(rule, language),
    heading('why', language),
    rule.explanation[language],
    heading('example', language),
    MARKS_HINT[language],
    ...rule.examples.flatMap((example, i) => exampleText(example, i + 1, language)),
    heading('settings', language),
    SETTINGS_HINT[language],
    fenced(`{ "rules": { "${rule.id}": "off" } }`, 'json'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function summary({ id, severity, fix }: Rule, language: Language): string {
  const parts = [
    `\`${id}\``,
    `${HEADINGS.severity[language]}: ${SEVERITY_NAMES[severity][language]}`,
    `${HEADINGS.fix[language]}: ${SAFETY_NAMES[fix ?? 'none'][language]}`,
  ];
  return parts.join(' · ');
}

const heading = (key: keyof typeof HEADINGS, language: Language): string => `## ${HEADINGS[key][language]}`;

function exampleText(example: Example, order: number, language: Language): readonly string[] {
  const { draft, says, fixed, beside } = example;
  return [
    `### ${order}`,
    ...(beside ? [...besideText(beside, language), HEADINGS.draft[language]] : []),
    fenced(draft, 'text'),
    ...(says ? [HEADINGS.says[language], says.map((message) => `- ${message}`).join('\n')] : []),
    ...(fixed === undefined ? [] : [HEADINGS.fixed[language], fenced(fixed, 'text')]),
  ];
}

/** What stands around the draft of an example. */
function besideText({ previous, equal = [], children = [], missing = [] }: BesideExample, language: Language) {
  const drafts = (kind: 'previous' | 'equal' | 'children', texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => [HEADINGS[kind][language], fenced(text, 'text')]);
  return [
    ...drafts('previous', previous === undefined ? [] : [previous]),
    ...drafts('equal', equal),
    ...drafts('children', children),
    ...(missing.length === 0 ? [] : [`${HEADINGS.missing[language]}${missing.join('、')}`]),
  ];
}

/** A code block whose fence is longer than any in the text. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** The list of all rules in catalogue order, linking to their pages. */
export function ruleIndex(rules: readonly Rule[]): string {
  const head = [HEADINGS.rule, HEADINGS.name, HEADINGS.severity, HEADINGS.fix].map(({ zh, en }) => `${zh} ${en}`);
  const rows = rules.map(({ id, title, severity, fix }) => [
    `[\`${id}\`](${id}.md)`,
    `${title.zh}<br>${title.en}`,
    `${SEVERITY_NAMES[severity].zh} ${severity}`,
    fix ? `${SAFETY_NAMES[fix].zh} ${fix}` : '–',
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `# 规则 Rules\n\n${lines.join('\n')}\n`;
}
