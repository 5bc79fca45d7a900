import { languageOf, type WordList, words } from './words';

/** What stands between the command and its user, the result apart. */
export interface Terminal {
  readonly said: WordList;
  /** Whether the result may be coloured where it goes to standard output. */
  readonly hasColours: boolean;
  /** A sentence on standard error. */
  readonly warn: (message: string) => void;
  /** One line that each next one replaces; nothing unless a person is looking. */
  readonly showProgress: (message: string) => void;
  readonly endProgress: () => void;
}

const CLEAR_LINE = '\r\u001b[K';

export function openTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  let isShowing = false;
  const endProgress = (): void => {
    if (isShowing) stderr.write(CLEAR_LINE);
    isShowing = false;
  };
  return {
    said: words(languageOf(env)),
    hasColours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    warn: (message) => {
      endProgress();
      stderr.write(`${message}\n`);
    },
    showProgress: (message) => {
      if (!stderr.isTTY) return;
      stderr.write(CLEAR_LINE + message);
      isShowing = true;
    },
    endProgress,
  };
}
