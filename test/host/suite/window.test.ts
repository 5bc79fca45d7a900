import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { atThePage } from './at-the-page';
import { toGb18030 } from './gb18030';
import {
  closeAll,
  equal,
  eventually,
  expectRules,
  finding,
  inFolder,
  ok,
  quickFixes,
  replace,
  rulesOf,
  show,
} from './support';

const WORD = '云溪区民政局（从Word粘贴）.txt';

const previewTab = (): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('nianbao.preview'));

const selectedText = (): string | undefined => {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
};

describe('预览', () => {
  before(async () => {
    for (const part of ['Sidebar', 'AuxiliaryBar', 'Panel']) {
      await vscode.commands.executeCommand(`workbench.action.close${part}`);
    }
  });
  afterEach(closeAll);

  it('在旁边画出三张表，错处在格子上；格子和文字互相跳转；随改随变', async () => {
    const document = await show(inFolder(WORD));
    await finding(document, 'unbalanced-sum');
    await vscode.commands.executeCommand('nianbao.openPreviewToSide');
    await eventually('预览打开', previewTab);
    equal(vscode.window.activeTextEditor?.document.fileName, document.fileName, 'the text keeps the focus');
    await atThePage('previewDraws');

    await atThePage('clickWrongCell');
    await eventually('跳到文字', () => (selectedText() === '63' ? true : undefined));

    const editor = vscode.window.activeTextEditor;
    ok(editor, 'the text is in front');
    const at = document.positionAt(document.getText().indexOf('6.属于四类过程行信息') + 2);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    await atThePage('currentCellIs', '6.属于四类过程行信息');
    await atThePage('screenshot', 'preview');

    await replace(document, '\n\t63\n', '\n\t36\n');
    await atThePage('previewShows', '36');
    await atThePage('accessible');
  });
});

describe('编辑器', () => {
  afterEach(closeAll);

  it('快速修正的菜单列出改法', async () => {
    const document = await show(inFolder(WORD));
    const sum = await finding(document, 'unbalanced-sum');
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'an editor is open');
    editor.selection = new vscode.Selection(sum.range.start, sum.range.start);
    editor.revealRange(sum.range, vscode.TextEditorRevealType.InCenter);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('editor.action.quickFix');
    await atThePage('menuOffers', '改为 36');
    await atThePage('screenshot', 'editor');
    await atThePage('press', 'Escape');
  });

  it('认可一处问题：问理由，写进文件夹里的记录，不再提示', async () => {
    const file = inFolder('nianbao.decisions.json');
    const document = await show(inFolder(WORD));
    const rules = await eventually('有问题', () => (rulesOf(document).length > 1 ? rulesOf(document) : undefined));
    const accept = async (rule: string, reason: string, name: string): Promise<void> => {
      const { range } = await finding(document, rule);
      const command = (await quickFixes(document, range)).at(-1)?.command;
      ok(command, 'the last action is a command');
      const done = vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
      await atThePage('inputAsks', '（1/2）');
      await atThePage('press', 'Enter');
      await atThePage('inputSays', '请写明理由');
      await atThePage('type', reason);
      await atThePage('screenshot', 'accept');
      await atThePage('press', 'Enter');
      await atThePage('inputAsks', '（2/2）');
      if (name !== '') await atThePage('type', name);
      await atThePage('press', 'Enter');
      await done;
    };
    const written = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    try {
      await accept('mislabelled-row', '系统内如此', '王敏');
      const left = rules.toSpliced(rules.indexOf('mislabelled-row'), 1);
      await expectRules(document, left);
      const [entry] = JSON.parse(await written());
      const { rule, report, reason, by, at } = entry;
      equal(
        [Object.keys(entry), rule, report, reason, by],
        [['rule', 'report', 'key', 'reason', 'by', 'at'], 'mislabelled-row', '云溪区民政局 2024', '系统内如此', '王敏'],
        'what is written down',
      );
      ok(/^\d{4}-\d\d-\d\d$/.test(at), at);

      await accept('unbalanced-sum', '已电话核实', '');
      await expectRules(document, left.toSpliced(left.indexOf('unbalanced-sum'), 1));
      const both = JSON.parse(await written());
      equal([both[0], both[1].by], [entry, '王敏'], 'the first entry, and the name typed before');

      const broken = '[ { "rule": ';
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(broken));
      await finding(document, 'unbalanced-sum');
      await vscode.commands.executeCommand('notifications.clearAll');
      await accept('unbalanced-sum', '再认可一次', '');
      await vscode.commands.executeCommand('notifications.showList');
      await atThePage('notificationSays', '没有改动它');
      equal(await written(), broken, 'a file that cannot be read');
    } finally {
      await vscode.commands.executeCommand('notifications.clearAll');
      await vscode.workspace.fs.delete(file);
    }
    await expectRules(document, rules);
  });

  it('认可的命令不听来路不明的话', async () => {
    const before = await vscode.workspace.fs.readDirectory(inFolder('.'));
    for (const argument of [undefined, 'x', { uri: 5 }, { uri: String(inFolder(WORD)), rule: '../x' }]) {
      await vscode.commands.executeCommand('nianbao.acceptFinding', argument);
    }
    const outside = { uri: 'file:///elsewhere/a.txt', rule: 'typo', report: '', key: 'abc', message: '' };
    await vscode.commands.executeCommand('nianbao.acceptFinding', outside);
    await vscode.commands.executeCommand('notifications.showList');
    await atThePage('notificationSays', '不在打开的文件夹里');
    await vscode.commands.executeCommand('notifications.clearAll');
    equal(await vscode.workspace.fs.readDirectory(inFolder('.')), before, 'files of the folder');
  });

  it('点规则名打开说明页', async () => {
    const document = await show(inFolder(WORD));
    await finding(document, 'stray-field');
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await atThePage('openRulePage', 'stray-field');
    await atThePage('pageSays', 'Word 域、书签残留');
    await atThePage('screenshot', 'rule-page');
  });

  it('语言状态说出编码不对，一点就重新打开', async () => {
    const utf8 = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(WORD)));
    const target = inFolder('编码不对的草稿.txt');
    await vscode.workspace.fs.writeFile(target, toGb18030(utf8));
    await show(target);
    await atThePage('chooseInStatus', '以 GB18030 重新打开');
    await eventually('以 GB18030 打开', () =>
      vscode.window.activeTextEditor?.document.getText() === utf8 ? true : undefined,
    );
    await closeAll();
    await vscode.workspace.fs.delete(target);
  });

  it('语言状态说出检查的结果', async () => {
    const document = await show(inFolder(WORD));
    await finding(document, 'unbalanced-sum');
    await atThePage('statusSays', '处错误');
  });
});

/** Ids of the processes of the language server that this extension host has started; only Linux tells them. */
function serverProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => commandLine(id).includes('server.node.js') && parentOf(id) === process.pid)
    .map(Number);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const commandLine = (id: string): string => readIfThere(`/proc/${id}/cmdline`);
const parentOf = (id: string): number => Number(/^PPid:\s*(\d+)/m.exec(readIfThere(`/proc/${id}/status`))?.[1]);

(process.platform === 'linux' ? describe : describe.skip)('检查服务意外退出', () => {
  afterEach(closeAll);

  it('不声不响地重新启动；接连退出则停下，说明一次，可以再启动', async () => {
    const document = await show(inFolder(WORD));
    await finding(document, 'unbalanced-sum');
    const rules = rulesOf(document);
    const label = rules.indexOf('mislabelled-row');
    ok(label >= 0, 'a label is wrong');
    let last = 0;
    for (let crash = 1; crash <= 5; crash++) {
      const [id] = await eventually('检查服务在运行', () => {
        const running = serverProcesses().filter((process) => process !== last);
        return running.length === 1 ? running : undefined;
      });
      ok(id, 'one server is running');
      last = id;
      process.kill(id, 'SIGKILL');
      if (crash > 1) continue;
      // Typed while no server runs: the next one knows the text as it is, and no finding is lost or there twice.
      await replace(document, '6.属于四类过程行信息', '6.属于四类过程性信息');
      await expectRules(document, rules.toSpliced(label, 1));
    }
    await atThePage('statusSays', '检查服务没有运行');
    await vscode.commands.executeCommand('notifications.showList');
    await atThePage('onlyNotificationSays', '接连意外退出');
    await atThePage('chooseInNotification', '重新启动');
    await finding(document, 'unbalanced-sum');
  });
});
