import { Converter } from 'opencc-js/cn2t';
import { RULES } from '../server/src/rules/index';
import { ruleIndex, rulePage } from '../server/src/service/rule-pages';
import { damagedHeadsFile } from './damaged-heads';
import { decisionsSchema } from './decisions-schema';
import { misreadLeadsFile } from './misread-leads';
import { configSchema, KEYS, settingsBlock, settingsTexts } from './settings-files';
import { traditionalOnlyFile } from './traditional-only';

/** Everything that follows from the rules and the list of settings: path → text, relative to the project. */
export function generatedFiles(project: Project): ReadonlyMap<string, string> {
  const pages = RULES.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, rulePage(rule)]);
  const texts = project
    .list('.')
    .filter((name) => /^package\.nls(?:\.[a-z-]+)?\.json$/.test(name))
    .map((name): [string, string] => [name, manifestTexts(name, project)]);
  return new Map([
    ...pages,
    ['docs/rules/README.md', ruleIndex(RULES)],
    ['server/src/spec/damaged-heads.ts', damagedHeadsFile()],
    ['server/src/spec/misread-leads.ts', misreadLeadsFile()],
    ['server/src/spec/traditional-only.ts', traditionalOnlyFile()],
    ['schema/nianbao.config.schema.json', toJson(configSchema(RULES))],
    ['schema/nianbao.decisions.schema.json', toJson(decisionsSchema(RULES))],
    ['package.json', manifest(project.read('package.json'))],
    ...texts,
  ]);
}

/** Pages of rules that are gone. */
export function leftoverPages(project: Project): readonly string[] {
  const wanted = new Set(['README.md', ...RULES.map(({ id }) => `${id}.md`)]);
  return project.list('docs/rules').filter((name) => !wanted.has(name));
}

export interface Project {
  readonly read: (path: string) => string;
  /** Names of the files in a folder. */
  readonly list: (folder: string) => readonly string[];
}

/** Only `contributes.configuration` is generated; the rest of the manifest is written by hand. */
function manifest(text: string): string {
  const old = JSON.parse(text) as { contributes?: object };
  return toJson({ ...old, contributes: { ...old.contributes, configuration: settingsBlock(RULES) } });
}

/** Of package.nls*.json only the texts of the generated settings; the others are written by hand. */
function manifestTexts(name: string, { read }: Project): string {
  const old = JSON.parse(read(name)) as Record<string, string>;
  const byHand = Object.entries(old).filter(([key]) => !key.startsWith(KEYS));
  return toJson(Object.fromEntries([...byHand, ...Object.entries(textsFor(name))]));
}

/** package.nls.json is in Simplified Chinese, package.nls.en.json in English. */
function textsFor(name: string): Readonly<Record<string, string>> {
  if (name === 'package.nls.en.json') return settingsTexts(RULES, 'en');
  const texts = settingsTexts(RULES, 'zh');
  if (name !== 'package.nls.zh-tw.json') return texts;
  const toTraditional = Converter({ from: 'cn', to: 'tw' });
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, toTraditional(text)]));
}

const toJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
