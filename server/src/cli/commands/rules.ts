import { RULES } from '../../rules/index';
import type { CommandRequest } from '../args';
import type { Ending } from '../ending';
import type { Terminal } from '../terminal';

/** The catalogue, in its order. */
export async function listRules({ options }: CommandRequest, { said }: Terminal): Promise<Ending> {
  return { status: 0, output: [options.format === 'json' ? asJson() : asText(said)] };
}

function asJson(): string {
  const entries = RULES.map(({ id, severity, title, explanation, fix = null }) => ({
    id,
    severity,
    title,
    explanation,
    fix,
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function asText({ language, severities, fixes }: Terminal['said']): string {
  const widest = Math.max(...RULES.map(({ id }) => id.length));
  return RULES.map(
    ({ id, severity, title, fix }) =>
      `${id.padEnd(widest)}  ${severities[severity]}  ${title[language]}  (${fixes[fix ?? 'none']})\n`,
  ).join('');
}
