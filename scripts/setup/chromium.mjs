// The browser that shows VS Code in the tests: one on the machine, else Debian's, else a sentence.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { succeeds } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a browser, installed first if it must and can be. */
export function chromium() {
  const found = findChromium() ?? (installFromDebian() ? findChromium() : undefined);
  if (found) return found;
  throw new Error(
    '测试需要 Chromium 浏览器：请安装它（Debian、Ubuntu：sudo apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM 指明路径。',
  );
}

function findChromium() {
  const { CHROMIUM, PATH = '' } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(CHROMIUM ? [CHROMIUM] : []), ...onPath, ...PLACES].find((path) => existsSync(path));
}

/** Without a Chinese font every character in a screenshot would be a box. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

function installFromDebian() {
  const asRoot = rootCommand();
  if (!asRoot || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log('安装 Chromium 和中文字体（apt-get）…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return succeeds(command, rest, quiet);
  };
  const install = ['install', '-y', '--no-install-recommends', ...PACKAGES];
  return apt(...install) || (apt('update') && apt(...install));
}

/** What stands before a command that only root may run; undefined for who may not become root unasked. */
function rootCommand() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}
