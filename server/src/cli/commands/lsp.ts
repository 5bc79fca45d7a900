/** Starts the language server in this process; it lives until its client ends it. */
export async function serve(): Promise<undefined> {
  await import('../../server.node');
  return undefined;
}
