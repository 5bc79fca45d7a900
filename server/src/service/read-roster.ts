import type { Words } from '../rules/rule';
import { canonicalName, type Roster } from './roster';
import { LONGEST_BODY, MOST_NAMES, MOST_OF_ROSTER } from './settings-schema';

const NO_OBJECT: Words = {
  zh: '“roster”后面应是一对花括号“{ }”，里面写汇总的机关和它汇总哪些机关。',
  en: '“roster” should be an object, “{ }” with bodies and the lists of those that they sum up.',
};
const BAD_BODY: Words = {
  zh: `“roster”中汇总的机关应写名称，不超过 ${LONGEST_BODY} 个字符。`,
  en: `The bodies in “roster” should be named in at most ${LONGEST_BODY} characters.`,
};
const TOO_MANY: Words = {
  zh: `“roster”中各名单合计至多 ${MOST_NAMES} 个机关，超出的名单未生效。`,
  en: `The lists in “roster” may have ${MOST_NAMES} bodies altogether; those beyond have no effect.`,
};

const badList = (body: string): Words => ({
  zh: `“roster”中“${body}”后面应是机关名称的列表，至多 ${MOST_OF_ROSTER} 个，每个不超过 ${LONGEST_BODY} 个字符。`,
  en: `“${body}” in “roster” should be a list of at most ${MOST_OF_ROSTER} bodies of at most ${LONGEST_BODY} characters.`,
});

const repeated = (body: string, name: string): Words => ({
  zh: `“roster”中“${body}”的名单里重复写了“${name}”。`,
  en: `The list of “${body}” in “roster” names “${name}” twice.`,
});

const ofItself = (body: string): Words => ({
  zh: `“roster”中“${body}”的名单里写了它自己：汇总的年报不算，应写它的办公室。`,
  en: `The list of “${body}” in “roster” names itself: write its office, not the report that sums up.`,
});

/** Lists that are valid; what is wrong with the others is told, one sentence for each. */
export function readRoster(value: unknown, problems: Words[]): Roster {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    problems.push(NO_OBJECT);
    return {};
  }
  const lists: [string, readonly string[]][] = [];
  let count = 0;
  for (const [body, names] of Object.entries(value)) {
    const problem = problemOf(body, names);
    if (problem) problems.push(problem);
    else if (count + names.length > MOST_NAMES) {
      problems.push(TOO_MANY);
      break;
    } else {
      count += names.length;
      lists.push([body, names]);
    }
  }
  return Object.fromEntries(lists);
}

function problemOf(body: string, names: unknown): Words | undefined {
  if (!isName(body)) return BAD_BODY;
  if (!Array.isArray(names) || names.length > MOST_OF_ROSTER || !names.every(isName)) return badList(body);
  const own = canonicalName(body);
  const seen = new Set<string>();
  for (const name of names) {
    const canonical = canonicalName(name);
    if (canonical === own) return ofItself(body);
    if (seen.has(canonical)) return repeated(body, name);
    seen.add(canonical);
  }
  return undefined;
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_BODY && canonicalName(value) !== '';
