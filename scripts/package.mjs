// Packs the built extension as build/nianbao.vsix.
import { mkdirSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';

mkdirSync('build', { recursive: true });
await createVSIX({
  packagePath: 'build/nianbao.vsix',
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
