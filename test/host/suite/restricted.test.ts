import * as vscode from 'vscode';
import { atThePage } from './at-the-page';
import { closeAll, equal, eventually, finding, findings, inFolder, show } from './support';

const WORD = '云溪区民政局（从Word粘贴）.txt';

describe('不受信任的文件夹', () => {
  afterEach(closeAll);

  it('照常检查和预览', async () => {
    equal(vscode.workspace.isTrusted, false, 'the folder is trusted');
    await finding(await show(inFolder(WORD)), 'unbalanced-sum');
    await vscode.commands.executeCommand('nianbao.openPreviewToSide');
    await atThePage('previewDraws');
  });

  it('聊天框里的文字不碰', async () => {
    const query = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(WORD)));
    await vscode.commands.executeCommand('workbench.action.chat.open', { query, isPartialQuery: true });
    const box = await eventually('聊天框里有草稿', () =>
      vscode.workspace.textDocuments.find(
        ({ uri, getText }) => uri.scheme !== 'file' && getText().includes('过程行信息'),
      ),
    );
    equal(box.languageId, 'plaintext', 'language');
    await finding(await show(inFolder(WORD)), 'unbalanced-sum');
    equal(findings(box), [], `${box.uri}`);
  });
});
