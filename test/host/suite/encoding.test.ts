import * as vscode from 'vscode';
import { toGb18030 } from './gb18030';
import { closeAll, equal, eventually, finding, inFolder, ok, show } from './support';

const WORD = '云溪区民政局（从Word粘贴）.txt';

describe('编码', () => {
  afterEach(closeAll);

  it('GB18030 文件：认出编码不对，一个命令重新打开', async () => {
    const utf8 = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(WORD)));
    const target = inFolder('GB18030草稿.txt');
    await vscode.workspace.fs.writeFile(target, toGb18030(utf8));
    try {
      const garbled = await show(target);
      ok(garbled.getText().includes('\ufffd'), 'read as UTF-8 the text is lost');
      await vscode.commands.executeCommand('nianbao.reopenAsGb18030');
      const document = await eventually('以 GB18030 打开', () => {
        const { document } = vscode.window.activeTextEditor ?? {};
        return document?.encoding === 'gb18030' ? document : undefined;
      });
      equal(document.getText(), utf8, 'the text');
      equal(document.getText((await finding(document, 'mislabelled-column')).range), '本年度止件数', 'what is marked');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(target);
    }
  });

  it('很大的文件不检查，也不假装检查过', async () => {
    const utf8 = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(WORD)));
    const target = inFolder('很大.txt');
    const filler = `${'年报资料。'.repeat(100)}\n`.repeat(5000);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(utf8 + filler));
    try {
      const document = await show(target);
      const notice = await eventually('未检查的说明', () => vscode.languages.getDiagnostics(document.uri)[0]);
      ok(/^(?:未检查|Not checked)/.test(notice.message), notice.message);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(target);
    }
  });
});
