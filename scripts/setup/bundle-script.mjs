// Scripts in TypeScript, bundled with the parts of the product and of the tests that they use.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './run.mjs';

/**
 * Bundles `scripts/<name>.ts` and hands what `use` needs to it: the address of the module, which is there until
 * `use` is done. Runs beside each other do not meet.
 */
export async function withBundle(name, use) {
  const bundle = join(root, 'build', `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'scripts', `${name}.ts`)],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    external: ['fast-check'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  try {
    return await use(pathToFileURL(bundle).href);
  } finally {
    rmSync(bundle, { force: true });
  }
}
