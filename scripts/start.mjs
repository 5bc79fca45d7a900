// `npm start`: opens a VS Code with the extension and sample drafts. Desktop VS Code where there is one
// (NB_VSCODE names it), else the same thing in the browser, from packages. Needs nothing installed before.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, installPackages, VSIX } from './setup/project.mjs';
import { orExplain, root, succeeds } from './setup/run.mjs';
import { installExtension, serveVscode } from './setup/serve.mjs';
import { codeServer } from './setup/vscode-packages.mjs';

/** Nothing that would stand in front of the drafts; lines as long as the window. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'nianbao.language': 'zh-cn',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

const home = join(root, 'build', 'start');
const extensions = join(home, 'extensions');

orExplain(() => {
  installPackages();
  buildExtension();
});
const drafts = freshDrafts();
const first = join(drafts, readdirSync(drafts).find((name) => name.includes('Word')) ?? '');
const desktop = desktopVscode();
if (!desktop || !openDesktop(desktop)) await serve(desktop);

/** Copies, so that trying things out leaves the samples as they are. */
function freshDrafts() {
  const folder = join(home, '示例草稿');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'samples'), folder, { recursive: true });
  return folder;
}

/** The command of a VS Code on this machine. */
function desktopVscode() {
  if (process.argv.includes('--browser')) return undefined;
  const candidates = [process.env.NB_VSCODE, 'code', 'code-insiders', 'codium'].filter(Boolean);
  return candidates.find((command) => {
    const { status, stdout } = spawnSync(command, ['--version'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    return status === 0 && /^\d+\.\d+\.\d+/.test(stdout);
  });
}

/** True if a window was opened: on a machine without a screen the command may be there and fail. */
function openDesktop(command) {
  const options = { shell: process.platform === 'win32' };
  const data = join(home, 'desktop');
  const profile = ['--user-data-dir', data, '--extensions-dir', extensions];
  writeSettings(data);
  const opens =
    succeeds(command, [...profile, '--install-extension', VSIX, '--force'], options) &&
    succeeds(command, [...profile, '--new-window', drafts, first], options);
  if (opens) console.log(`已用 ${command} 打开示例草稿：${drafts}`);
  return opens;
}

async function serve(failedDesktop) {
  const vscode = orExplain(codeServer);
  rmSync(extensions, { recursive: true, force: true });
  installExtension(vscode, VSIX, extensions);
  const data = join(home, 'server');
  writeSettings(data);
  const server = await serveVscode(vscode, { data, extensions, flags: ['--disable-workspace-trust'] });
  const address = server.address(drafts, [['openFile', server.remote(first)]]);
  const reason = failedDesktop ? `${failedDesktop} 未能打开窗口` : '没有找到桌面版 VS Code';
  console.log(`\n${reason}，请在浏览器里打开：\n\n  ${address}\n\n按 Ctrl+C 结束。`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void server.stop());
  await server.ended;
}

function writeSettings(data) {
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify(SETTINGS, undefined, 2));
}
