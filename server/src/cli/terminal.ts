import { languageOf, type WordList, words } from './words';
import { isTerminal } from './write-output';

/** What stands between the command and its user, the result apart. */
export interface Terminal {
  readonly said: WordList;
  /** Of the command. */
  readonly version: string;
  /** Whether the result may be coloured where it goes to standard output. */
  readonly hasColours: boolean;
  /** A sentence on standard error. */
  readonly warn: (message: string) => void;
  /** One line that each next one replaces; nothing unless a person is looking. */
  readonly showProgress: (message: string) => void;
  readonly endProgress: () => void;
  /** Whether nothing was written to standard error. */
  readonly isSilent: () => boolean;
}

const CLEAR_LINE = '\r\u001b[K';

export function openTerminal(version: string): Terminal {
  const { env } = process;
  let isShowing = false;
  let isSilent = true;
  const endProgress = (): void => {
    if (isShowing) process.stderr.write(CLEAR_LINE);
    isShowing = false;
  };
  return {
    said: words(languageOf(env, systemLocale)),
    version,
    hasColours: !env.NO_COLOR && env.TERM !== 'dumb' && isTerminal(),
    warn: (message) => {
      endProgress();
      isSilent = false;
      process.stderr.write(`${message}\n`);
    },
    showProgress: (message) => {
      if (!process.stderr.isTTY) return;
      process.stderr.write(CLEAR_LINE + message);
      isSilent = false;
      isShowing = true;
    },
    endProgress,
    isSilent: () => isSilent,
  };
}

/** Windows has no variables for it. */
const systemLocale = (): string => (process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '');
