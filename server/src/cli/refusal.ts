/** Why the command could not run, in words for the user. Ends it with status 2 and nothing on standard output. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** By name, because another bundle has a class of its own. */
export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && error.name === 'Refusal';
