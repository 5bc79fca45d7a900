import * as vscode from 'vscode';
import { agreeing, DRAFT, lastYears, noFinding, openBeside, RULE, write } from './last-years';
import { closeAll, equal, finding, inFolder, replace, show } from './support';

describe('与打开的上年年报比对', () => {
  afterEach(closeAll);

  it('上年年报一打开就比对，改了重比，关了不比', async () => {
    const text = await lastYears();
    const file = await write('上年.txt', text);
    try {
      const draft = await show(inFolder(DRAFT));
      await noFinding(draft);
      const previous = await openBeside(file);
      const { relatedInformation } = await finding(draft, RULE);
      const place = relatedInformation?.[0]?.location;
      equal(place?.uri.toString(), file.toString(), 'the related place is in last year’s report');
      equal(previous.getText(place?.range), '2', 'what is carried out');
      await replace(previous, text, agreeing(text));
      await noFinding(draft);
      await vscode.commands.executeCommand('undo');
      await finding(draft, RULE);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.window.showTextDocument(draft);
      await noFinding(draft);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(file);
    }
  });
});
