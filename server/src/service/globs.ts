/**
 * Globs of settings: `**` any folders, `*` and `?` within a name. Time grows with pattern × path at most,
 * because patterns come with the folder and are not to be trusted. A pattern without slash names files
 * wherever they are.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const pattern = glob.replace(/^\.?\//, '').split('/');
  const names = path.split('/');
  if (pattern.length === 1) return matchesName(pattern[0] ?? '', names.at(-1) ?? '');
  return matchesParts(pattern, names, (part) => part === '**', matchesName);
}

const matchesName = (pattern: string, name: string): boolean =>
  matchesParts(
    [...pattern],
    [...name],
    (part) => part === '*',
    (part, char) => part === '?' || part === char,
  );

/** Greedy, with one step back to the last wildcard: the usual linear-space matcher. */
function matchesParts(
  pattern: readonly string[],
  parts: readonly string[],
  isWild: (part: string) => boolean,
  matches: (part: string, other: string) => boolean,
): boolean {
  let at = 0;
  let wild = -1;
  let resume = 0;
  for (let i = 0; i < parts.length; ) {
    const expected = pattern[at];
    if (expected !== undefined && isWild(expected)) {
      wild = at++;
      resume = i;
    } else if (expected !== undefined && matches(expected, parts[i] ?? '')) {
      at++;
      i++;
    } else if (wild >= 0) {
      at = wild + 1;
      i = ++resume;
    } else return false;
  }
  return pattern.slice(at).every(isWild);
}
