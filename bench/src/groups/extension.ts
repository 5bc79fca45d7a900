import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inTurns } from '../clock';
import type { Measure, Setup } from '../sample';
import { medianOf } from '../stats';

/** The extension: what activating it costs its host, and how large what is delivered is. */
export const measure: Measure = async (setup) => {
  const loading: number[] = [];
  const finishing: number[] = [];
  const { activation } = await inTurns(setup.sizes.starts, {
    activation: () => {
      const [load = 0, activate = 0, rest = 0] = activateOnce(setup);
      loading.push(load);
      finishing.push(rest);
      return activate;
    },
  });
  const kilobytes = (path: string): number => statSync(path).size / 1000;
  const command = readdirSync(setup.dist)
    .filter((name) => COMMAND.includes(name))
    .map((name) => kilobytes(join(setup.dist, name)));
  return {
    samples: [
      { row: 'activation', ours: activation },
      { row: 'vsix', ours: [kilobytes(join(dirname(setup.dist), 'build', 'nianbao.vsix'))] },
      { row: 'command-size', ours: [command.reduce((sum, size) => sum + size, 0)] },
    ],
    notes: [
      `激活用仿制的 vscode 模块测量，每次一个新进程；另有入口文件的加载 ${medianOf(loading).toFixed(2)} 毫秒。activate 返回后，让宿主先做别的，再加载客户端，${medianOf(finishing).toFixed(1)} 毫秒。`,
    ],
  };
};

/** What every run of the command reads; the rest is loaded when it is called for. */
const COMMAND = ['cli.js', 'cli.main.js', 'cli.worker.js'];

function activateOnce({ dist, programs }: Setup): readonly number[] {
  const { stdout, status } = spawnSync(process.execPath, [join(programs, 'activation.js'), dirname(dist)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('the extension could not be activated');
  return JSON.parse(stdout) as readonly number[];
}
