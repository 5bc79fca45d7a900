import * as vscode from 'vscode';
import { atThePage } from './at-the-page';
import { closeAll, equal, finding, inFolder, show } from './support';

describe('不受信任的文件夹', () => {
  afterEach(closeAll);

  it('照常检查和预览', async () => {
    equal(vscode.workspace.isTrusted, false, 'the folder is trusted');
    await finding(await show(inFolder('云溪区民政局（从Word粘贴）.txt')), 'unbalanced-sum');
    await vscode.commands.executeCommand('nianbao.openPreviewToSide');
    await atThePage('previewDraws');
  });
});
