// Begins a bundle that was taken apart (split.mjs): reads a piece of it when one of its functions is first called.
const fs$ = require('node:fs');
const path$ = require('node:path');
const { Script: Script$ } = require('node:vm');

/** Gives the functions of a piece, which in turn is given what it needs of the bundle. */
// biome-ignore lint/correctness/noUnusedVariables: the bundle uses it.
const piece$ = (read, needed) => {
  let functions;
  return () => (functions ??= read().runInThisContext()(...needed()));
};

/** With what scripts/compile.mjs left beside it. */
// biome-ignore lint/correctness/noUnusedVariables: the bundle uses it.
const sometimes$ = () => {
  const filename = path$.join(__dirname, 'cli.sometimes.js');
  const compiled = filename.replace(/js$/, `${process.version}-${process.platform}-${process.arch}.cache`);
  const cachedData = fs$.existsSync(compiled) ? fs$.readFileSync(compiled) : undefined;
  return new Script$(fs$.readFileSync(filename, 'utf8'), { filename, cachedData });
};

let file$;
// biome-ignore lint/correctness/noUnusedVariables: the bundle uses it.
const seldom$ = (start, length) => () => {
  const filename = path$.join(__dirname, 'cli.seldom.js');
  file$ ??= fs$.openSync(filename);
  const bytes = Buffer.allocUnsafe(length);
  fs$.readSync(file$, bytes, 0, length, start);
  return new Script$(bytes.toString(), { filename });
};
