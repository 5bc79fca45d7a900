import { type AcceptArgument, LONGEST_REPORT } from '../../server/src/lsp/protocol';

const LONGEST_URI = 8000;
const LONGEST_MESSAGE = 1000;

/** What a command is given may come from anywhere. */
export function isAcceptArgument(value: unknown): value is AcceptArgument {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, rule, report, key, message }: { readonly [name in keyof AcceptArgument]?: unknown } = value;
  return (
    isText(uri, LONGEST_URI) &&
    isText(rule, 100) &&
    /^[a-z-]+$/.test(rule) &&
    isText(report, LONGEST_REPORT) &&
    isText(key, 12) &&
    /^[0-9a-z]+$/.test(key) &&
    isText(message, LONGEST_MESSAGE)
  );
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
