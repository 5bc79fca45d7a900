import * as vscode from 'vscode';
import { atThePage } from './at-the-page';
import { closeAll, equal, eventually, finding, inFolder, ok, replace, show } from './support';

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

  it('语言状态说出检查的结果', async () => {
    const document = await show(inFolder(WORD));
    await finding(document, 'unbalanced-sum');
    await atThePage('statusSays', '处错误');
  });
});
