// Writes what follows from the rules and the list of settings: rule pages, the schema of the configuration
// file, the settings block of the manifest and its texts. test/generated.test.ts compares what is on disk.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withBundle } from './setup/bundle-script.mjs';
import { root } from './setup/run.mjs';

const project = {
  read: (path) => readFileSync(join(root, path), 'utf8'),
  list: (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []),
};

await withBundle('generated-files', async (module) => {
  const { generatedFiles, leftoverPages } = await import(module);
  for (const name of leftoverPages(project)) rmSync(join(root, 'docs', 'rules', name));
  for (const [path, text] of generatedFiles(project)) {
    const target = join(root, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(path);
  }
});
