import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Costs, costsOf, worsened } from './compare';
import { writeCorpus } from './corpus/files';
import { judge, type Result } from './judge';
import { type Circumstances, figuresPage } from './page';
import { versionOf } from './peers';
import { GROUPS, type GroupName } from './rows';
import { FULL, type Measured, type Setup, SMALL } from './sample';

// The benchmark itself, once everything is installed and built: see bench/run.mjs.
const { values: asked, positionals } = parseArgs({
  options: { compare: { type: 'boolean' }, small: { type: 'boolean' } },
  allowPositionals: true,
});
const root = process.cwd();
const built = join(root, 'build', 'bench');
const PAGE = join(root, 'docs', 'performance.md');
const FIGURES = join(root, 'bench', 'figures.json');

void run();

async function run(): Promise<void> {
  const groups = chosenGroups();
  const sizes = asked.small ? SMALL : FULL;
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(`写出 ${sizes.many} 份草稿…`);
  const setup: Setup = {
    root,
    dist: join(built, 'extension', 'dist'),
    programs: join(built, 'programs'),
    corpus: writeCorpus(join(built, 'corpus'), sizes),
    sizes,
  };
  const measured: Measured[] = [];
  for (const group of groups) {
    process.stdout.write(`测量：${group}…`);
    const start = Date.now();
    measured.push(await measureApart(group, setup));
    console.log(`${Math.round((Date.now() - start) / 1000)} 秒`);
    // A run that is broken off leaves what it has so far.
    writeFileSync(join(built, 'performance.md'), pageOf(measured, load).page);
  }
  const { results, page } = pageOf(measured, load);
  console.log(`\n${page}`);
  if (asked.compare) compare(results);
  else if (!asked.small && groups.length === GROUPS.length) publish(results, page);
}

function pageOf(measured: readonly Measured[], load: readonly string[]) {
  const results = judge(measured.flatMap(({ samples }) => samples));
  const notes = measured.flatMap((group) => group.notes ?? []);
  return { results, page: figuresPage(results, circumstances(load, notes)) };
}

function chosenGroups(): readonly GroupName[] {
  const unknown = positionals.filter((name) => !GROUPS.some((group) => group === name));
  if (unknown.length === 0) return GROUPS.filter((group) => positionals.length === 0 || positionals.includes(group));
  console.error(`没有这组测量：${unknown.join('、')}。可以选：${GROUPS.join('、')}。`);
  process.exit(2);
}

function measureApart(group: GroupName, setup: Setup): Promise<Measured> {
  const child = fork(join(setup.programs, 'group.js'), [], { execArgv: ['--expose-gc'] });
  child.send({ group, setup });
  return new Promise((resolve, reject) => {
    child.once('message', (measured) => resolve(measured as Measured));
    child.once('exit', (status) => reject(new Error(`${group} ended with ${status}`)));
  });
}

function circumstances(load: readonly string[], notes: readonly string[]): Circumstances {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const peers = ['autocorrect-node', 'textlint'].map((name) => `${name} ${versionOf(root, name)}`);
  return {
    date: new Date().toISOString().slice(0, 10),
    command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
    machine: `${availableParallelism()} 核 ${cpu?.model.trim()}，${memory}，${platform()} ${release()}`,
    versions: [`Node ${process.versions.node}`, ...peers].join('，'),
    load: `开始时前 1、5、15 分钟平均 ${load.join('、')}`,
    notes,
  };
}

const BEGIN = '<!-- figures -->';
const END = '<!-- end of figures -->';

/** Into the page, and what is compared with the next time beside it. */
function publish(results: readonly Result[], figures: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`${PAGE} has no place for figures`);
  writeFileSync(PAGE, `${page.slice(0, before + BEGIN.length)}\n\n${figures}\n${page.slice(after)}`);
  writeFileSync(FIGURES, `${JSON.stringify(costsOf(results), null, 2)}\n`);
}

function compare(results: readonly Result[]): void {
  if (!existsSync(FIGURES)) {
    console.log('还没有已提交的数字：先运行一次 npm run bench。');
    return;
  }
  const worse = worsened(results, JSON.parse(readFileSync(FIGURES, 'utf8')) as Costs);
  console.log(worse.length > 0 ? `比已提交的差 1.3 倍以上：\n${worse.join('\n')}` : '没有比已提交的差 1.3 倍以上的。');
}
