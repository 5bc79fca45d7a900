// The web's VS Code from packages, with the extension as it is packed and copies of the sample drafts.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { listFiles } from '@vscode/vsce';
import { root } from '../../scripts/setup/run.mjs';
import { codeOss } from '../../scripts/setup/vscode-packages.mjs';

/** `prepare` may put a suite into the folder of the extension; it gives the path of that. */
export async function serveWeb(prepare = async () => undefined) {
  const scratch = mkdtempSync(join(tmpdir(), 'nianbao-web-'));
  const extension = join(scratch, 'extension');
  const drafts = join(scratch, 'drafts');
  for (const file of await listFiles({ cwd: root, dependencies: false })) {
    cpSync(join(root, file), join(extension, file), { recursive: true });
  }
  cpSync(join(root, 'samples'), drafts, { recursive: true });
  writeLastYears(drafts);
  const extensionTestsPath = await prepare(extension);
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit: 'codeoss',
    testRunnerDataDir: codeOss(),
    extensionDevelopmentPath: extension,
    ...(extensionTestsPath && { extensionTestsPath }),
    folderPath: drafts,
    // Web views have to be served from names below it, which 127.0.0.1 does not have.
    host: 'localhost',
    port,
    esm: true,
  });
  const dispose = () => {
    server.dispose();
    rmSync(scratch, { recursive: true, force: true });
  };
  return { address: `http://localhost:${port}/`, dispose };
}

/** The report of the year before of the body that the window works on. */
function writeLastYears(drafts) {
  const draft = readFileSync(join(drafts, '云溪区民政局（从Word粘贴）.txt'), 'utf8');
  writeFileSync(join(drafts, '上年.txt'), draft.replaceAll('2024', '2023').replaceAll('2025', '2024'));
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, 'localhost', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
