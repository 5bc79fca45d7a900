import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const MOST_CRASHES = 4;
const PERIOD = 3 * 60_000;
const MOST_BROKEN_MESSAGES = 3;

/**
 * A server that ends unasked is started again without a word; one that does so again and again is given up
 * at last, which is told once. `handled` keeps the client's own notices away.
 */
export function createErrorHandler(giveUp: () => void): ErrorHandler {
  let crashes: number[] = [];
  return {
    error: (_error, _message, count = 0) => ({
      action: count <= MOST_BROKEN_MESSAGES ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < PERIOD), now];
      if (crashes.length <= MOST_CRASHES) return { action: CloseAction.Restart, handled: true };
      crashes = [];
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
