import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { WordList } from './words';

type Handler<P, R> = (params: P, token: CancellationToken) => Answer<R> | Promise<Answer<R>>;

type Answer<R> = R | ResponseError<never>;

/**
 * A handler that throws answers `empty` and leaves a line in the log: the name of the request and of the
 * error, never a message, which may hold text of the draft. A cancelled request says so.
 */
export function guarded<P, R>(
  { connection, words }: { readonly connection: Connection; readonly words: () => WordList },
  request: string,
  empty: R,
  handler: Handler<P, R>,
): (params: P, token: CancellationToken) => Promise<Answer<R>> {
  return async (params, token) => {
    try {
      const result = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      connection.console.error(words().requestFailed(request, errorName(error)));
      return empty;
    }
  };
}

/** Kind of an error without its message. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** The text is no longer the one that was asked about. */
export const outdated = (): ResponseError<never> => new ResponseError(LSPErrorCodes.ContentModified, 'outdated');

const cancelled = (): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
