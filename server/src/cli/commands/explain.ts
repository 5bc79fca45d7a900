import { RULES } from '../../rules/index';
import { ruleText } from '../../service/rule-pages';
import { assertRule, type CommandRequest } from '../args';
import type { Ending } from '../ending';
import type { Terminal } from '../terminal';

export async function explain({ operands }: CommandRequest, { said }: Terminal): Promise<Ending> {
  const [id = ''] = operands;
  assertRule(id, said);
  const pages = RULES.filter((rule) => rule.id === id).map(
    (rule) => `# ${rule.title[said.language]}\n\n${ruleText(rule, said.language)}`,
  );
  return { status: 0, output: pages };
}
