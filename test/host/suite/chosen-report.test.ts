import * as vscode from 'vscode';
import { atThePage } from './at-the-page';
import { toGb18030 } from './gb18030';
import { agreeing, DRAFT, lastYears, noFinding, openBeside, RULE, write } from './last-years';
import { closeAll, finding, inFolder, show } from './support';

const { executeCommand } = vscode.commands;

/** Chooses the file as a user does, in the dialog. */
async function choose(file: vscode.Uri): Promise<void> {
  const isDone = executeCommand('nianbao.compareWithPrevious');
  await atThePage('chooseFile', file.path.slice(file.path.lastIndexOf('/') + 1));
  await isDone;
}

describe('选定上年年报', () => {
  const files: vscode.Uri[] = [];
  const file = async (name: string, text: string): Promise<vscode.Uri> => {
    const target = await write(name, text);
    files.push(target);
    return target;
  };

  afterEach(async () => {
    await executeCommand('nianbao.stopComparing');
    await executeCommand('notifications.clearAll');
    await closeAll();
    for (const target of files.splice(0)) await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
  });

  it('选了就比对，语言状态说出是哪一份；文件改了重比，重新启动检查服务还在，可以停止', async () => {
    const text = await lastYears();
    const previous = await file('选定的上年.txt', text);
    const draft = await show(inFolder(DRAFT));
    await noFinding(draft);
    await atThePage('statusSays', '没有与上年年报比对');
    await choose(previous);
    await finding(draft, RULE);
    await atThePage('statusSays', '与“选定的上年.txt”比对');
    await write('选定的上年.txt', agreeing(text));
    await noFinding(draft);
    await write('选定的上年.txt', text);
    await finding(draft, RULE);
    await executeCommand('nianbao.restart');
    await finding(draft, RULE);
    await closeAll();
    await finding(await show(draft.uri), RULE);
    await atThePage('chooseInStatus', '停止比对');
    await noFinding(draft);
    await atThePage('statusSays', '没有与上年年报比对');
  });

  it('选定的打开来改，以打开的文字为准', async () => {
    const text = await lastYears();
    const previous = await file('打开来改的上年.txt', text);
    const draft = await show(inFolder(DRAFT));
    await choose(previous);
    await finding(draft, RULE);
    const document = await openBeside(previous);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(previous, new vscode.Range(0, 0, document.lineCount, 0), agreeing(text));
    await vscode.workspace.applyEdit(edit);
    await noFinding(draft);
    await executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(draft);
    await finding(draft, RULE);
  });

  it('GB18030 的上年年报一样比对', async () => {
    const previous = await file('上年GB18030.txt', '');
    await vscode.workspace.fs.writeFile(previous, toGb18030(await lastYears()));
    const draft = await show(inFolder(DRAFT));
    await choose(previous);
    await finding(draft, RULE);
  });

  it('不是年报的、年度不对的说清楚，不比对', async () => {
    const letter = await file('会议通知.txt', '关于召开会议的通知\n');
    const older = await file('前年.txt', (await lastYears()).replaceAll('2023', '2022').replaceAll('2024', '2023'));
    const draft = await show(inFolder(DRAFT));
    for (const [chosen, sentence] of [
      [letter, '不是政府信息公开工作年度报告'],
      [older, '是 2022 年的年报，上年应是 2023 年'],
      [draft.uri, '就是这份草稿'],
    ] as const) {
      await choose(chosen);
      await executeCommand('notifications.showList');
      await atThePage('notificationSays', sentence);
      await executeCommand('notifications.clearAll');
      await noFinding(draft);
    }
  });

  it('选定的文件不在了：说明一次，不再比对', async () => {
    const previous = await file('会不见的上年.txt', await lastYears());
    const draft = await show(inFolder(DRAFT));
    await choose(previous);
    await finding(draft, RULE);
    await vscode.workspace.fs.delete(previous);
    await noFinding(draft);
    await executeCommand('notifications.showList');
    await atThePage('notificationSays', '已不在原处');
    await atThePage('statusSays', '没有与上年年报比对');
  });
});
