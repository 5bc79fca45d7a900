import * as vscode from 'vscode';
import {
  closeAll,
  equal,
  eventually,
  expectRules,
  finding,
  findings,
  folder,
  inFolder,
  ok,
  quickFixes,
  replace,
  rulesOf,
  show,
  showText,
} from './support';

const EXTENSION = 'nianbao.nianbao';
const WORD = '云溪区民政局（从Word粘贴）.txt';
const WEB = '松岭县文化和旅游局（网页转存）.md';
const CLEAN = '青禾县水务局（无误）.txt';

async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(name)));
}

describe('草稿', () => {
  afterEach(closeAll);

  it('打开草稿即启用扩展，注册全部命令', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    ok(extension, `${EXTENSION} is installed`);
    await show(inFolder(CLEAN));
    await eventually('扩展启用', () => extension.isActive || undefined);
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed: { command: string }[] = extension.packageJSON.contributes.commands;
    equal(
      contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
      'commands of the manifest that nobody registered',
    );
  });

  it('标出错处：规则、位置、来源、说明页、相关的格子', async () => {
    const document = await show(inFolder(WORD));
    const column = await finding(document, 'mislabelled-column');
    equal(document.getText(column.range), '本年度止件数', 'what is marked');
    equal(column.severity, vscode.DiagnosticSeverity.Error, 'severity');
    await expectPage(column);
    const sum = await finding(document, 'unbalanced-sum');
    equal(document.getText(sum.range), '63', 'the suspect cell');
    ok((sum.relatedInformation ?? []).length >= 2, 'the broken equations are related places');
  });

  it('无误的草稿没有问题', async () => {
    const clean = await show(inFolder(CLEAN));
    const damaged = await show(inFolder(WORD));
    await finding(damaged, 'mislabelled-row');
    await show(clean.uri);
    await vscode.commands.executeCommand('nianbao.showProblems');
    equal(rulesOf(clean), [], 'findings of the clean draft');
  });

  it('Markdown 草稿一样检查', async () => {
    const document = await show(inFolder(WEB));
    equal(document.languageId, 'markdown', 'language');
    equal(document.getText((await finding(document, 'unbalanced-sum')).range), '16', 'the suspect cell');
    equal(document.getText((await finding(document, 'mislabelled-column')).range), '科研机沟', 'the wrong label');
  });

  it('HTML 草稿一样检查', async () => {
    const document = await showText(htmlDraft(await textOf(CLEAN)), 'html');
    await expectRules(document, []);
    await replace(document, '本年废止件数', '本年度止件数');
    equal(document.getText((await finding(document, 'mislabelled-column')).range), '本年度止件数', 'what is marked');
  });

  it('未保存的文档按内容识别，随改随查', async () => {
    const document = await showText(await textOf(CLEAN), 'plaintext');
    ok(document.isUntitled, 'the document has no file');
    await replace(document, '6.属于四类过程性信息', '6.属于四类过程行信息');
    await expectRules(document, ['mislabelled-row']);
    await replace(document, '过程行信息', '过程性信息');
    await expectRules(document, []);
  });

  it('别的文件不碰', async () => {
    const text = await textOf(WORD);
    const scheme = 'nianbao-test';
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => text,
    });
    const letter = await showText('关于召开会议的通知\n\n各科室：\n定于9月3日召开会议。\n', 'plaintext');
    const code = await showText(text, 'javascript');
    // As the chat box of the window is: plain text under a scheme of its own.
    const foreign = await show(vscode.Uri.parse(`${scheme}:/草稿.txt`));
    equal(foreign.languageId, 'plaintext', 'language');
    await finding(await show(inFolder(WORD)), 'mislabelled-row');
    for (const document of [letter, code, foreign]) equal(findings(document), [], `${document.uri}`);
    provider.dispose();
  });

  it('快速修正：首选的一处', async () => {
    const document = await show(inFolder(WORD));
    const before = document.getText();
    const row = await finding(document, 'mislabelled-row');
    const fixes = await quickFixes(document, row.range);
    const preferred = fixes.filter(({ isPreferred }) => isPreferred);
    equal(
      preferred.map(({ title }) => title),
      ['改为“6.属于四类过程性信息”'],
      'the preferred fix',
    );
    ok(preferred[0]?.edit && (await vscode.workspace.applyEdit(preferred[0].edit)), 'the fix was applied');
    equal(document.getText(), before.replace('过程行信息', '过程性信息'), 'only that is changed');
    await eventually('问题消失', () => (rulesOf(document).includes('mislabelled-row') ? undefined : true));
  });

  it('改动数字的修正逐条确认，改后各式相等', async () => {
    const document = await show(inFolder(WORD));
    const sum = await finding(document, 'unbalanced-sum');
    const fixes = await quickFixes(document, sum.range);
    const fix = fixes.find(({ title }) => title.startsWith('改为 36'));
    ok(fix?.isPreferred && fix.edit, `one preferred repair among ${fixes.map(({ title }) => title).join('；')}`);
    ok(await vscode.workspace.applyEdit(fix.edit), 'the fix was applied');
    await eventually('问题消失', () => (rulesOf(document).includes('unbalanced-sum') ? undefined : true));
  });

  it('全部修正：只作安全的改动，一次撤销', async () => {
    const document = await show(inFolder(WORD));
    const before = document.getText();
    await finding(document, 'mislabelled-row');
    await vscode.commands.executeCommand('nianbao.fixAll');
    await expectRules(document, ['unbalanced-sum']);
    ok(document.getText().includes('\n\t63\n'), 'the wrong figure is left to the author');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'one undo takes everything back');
  });

  it('规则的级别由设置决定', async () => {
    const document = await show(inFolder(WORD));
    await finding(document, 'mislabelled-row');
    const settings = vscode.workspace.getConfiguration('nianbao');
    await settings.update('rules', { 'mislabelled-row': 'off', 'mislabelled-column': 'info' }, true);
    try {
      await eventually('规则关闭', () => (rulesOf(document).includes('mislabelled-row') ? undefined : true));
      const column = await finding(document, 'mislabelled-column');
      equal(column.severity, vscode.DiagnosticSeverity.Information, 'severity');
    } finally {
      await settings.update('rules', undefined, true);
    }
    await finding(document, 'mislabelled-row');
  });

  it('文件夹里的 nianbao.config.json 生效', async () => {
    const config = vscode.Uri.joinPath(folder(), 'nianbao.config.json');
    const document = await show(inFolder(WORD));
    await finding(document, 'mislabelled-row');
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('{"rules":{"mislabelled-row":"off"}}'));
    try {
      await eventually('规则关闭', () => (rulesOf(document).includes('mislabelled-row') ? undefined : true));
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await finding(document, 'mislabelled-row');
  });

  it('文件夹里的 nianbao.decisions.json 生效：认可的不再提示，也不修正', async () => {
    const decisions = inFolder('nianbao.decisions.json');
    const document = await show(inFolder(WORD));
    const rules = await eventually('有问题', () => (rulesOf(document).length > 1 ? rulesOf(document) : undefined));
    const row = await finding(document, 'mislabelled-row');
    const fixes = await quickFixes(document, row.range);
    const accept = fixes.at(-1);
    const { command = '', arguments: [argument] = [] } = accept?.command ?? {};
    equal([command, accept?.isPreferred === true], ['nianbao.acceptFinding', false], 'the last of the fixes');
    const { rule, report, key } = argument ?? {};
    equal([rule, report], ['mislabelled-row', '云溪区民政局 2024'], 'what would be accepted');
    const entries = [{ rule, report, key, reason: '原文如此', by: '', at: '2025-01-20' }];
    await vscode.workspace.fs.writeFile(decisions, new TextEncoder().encode(JSON.stringify(entries)));
    try {
      await expectRules(document, rules.toSpliced(rules.indexOf('mislabelled-row'), 1));
      await vscode.commands.executeCommand('nianbao.fixAll');
      await expectRules(document, ['unbalanced-sum']);
      ok(document.getText().includes('过程行信息'), 'what was accepted is let be');
      await vscode.commands.executeCommand('undo');
    } finally {
      await vscode.workspace.fs.delete(decisions);
    }
    await expectRules(document, rules);
  });

  it('关闭草稿，问题随之清除', async () => {
    const document = await show(inFolder(WORD));
    await finding(document, 'mislabelled-row');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually('问题清除', () => (findings(document).length === 0 ? true : undefined));
  });

  it('设为保存时检查：输入时不查，保存后才查', async () => {
    const target = inFolder('保存时检查.txt');
    await vscode.workspace.fs.copy(inFolder(WORD), target, { overwrite: true });
    const settings = vscode.workspace.getConfiguration('nianbao');
    await settings.update('run', 'onSave', true);
    try {
      const document = await show(target);
      await finding(document, 'mislabelled-row');
      await replace(document, '过程行信息', '过程性信息');
      await new Promise((resolve) => setTimeout(resolve, 700));
      ok(rulesOf(document).includes('mislabelled-row'), 'the finding stays until the draft is saved');
      await document.save();
      await eventually('问题消失', () => (rulesOf(document).includes('mislabelled-row') ? undefined : true));
    } finally {
      await settings.update('run', undefined, true);
      await closeAll();
      await vscode.workspace.fs.delete(target);
    }
  });

  it('重新启动检查服务后接着检查；换一种语言，修正的名称随之改变', async () => {
    const document = await show(inFolder(WORD));
    await finding(document, 'mislabelled-row');
    await vscode.commands.executeCommand('nianbao.restart');
    const row = await finding(document, 'mislabelled-row');
    const settings = vscode.workspace.getConfiguration('nianbao');
    const language = settings.inspect('language')?.globalValue;
    const fixAllTitle = async (): Promise<string | undefined> => {
      const kind = 'source.fixAll.nianbao';
      const args = [document.uri, row.range, kind] as const;
      const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        ...args,
      );
      return actions[0]?.title;
    };
    await settings.update('language', 'en', true);
    try {
      await eventually('英文', async () => ((await fixAllTitle())?.startsWith('Apply all safe') ? true : undefined));
      await settings.update('language', 'zh-cn', true);
      await eventually('中文', async () => ((await fixAllTitle())?.startsWith('修正全部') ? true : undefined));
      await finding(document, 'mislabelled-row');
    } finally {
      await settings.update('language', language, true);
    }
  });

  it('保存时自动修正，设置了才做', async () => {
    const target = inFolder('保存时修正.txt');
    await vscode.workspace.fs.copy(inFolder(CLEAN), target, { overwrite: true });
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.nianbao': 'explicit' }, true);
    try {
      const document = await show(target);
      const clean = document.getText();
      await replace(document, '本年废止件数', '本年度止件数');
      await expectRules(document, ['mislabelled-column']);
      await document.save();
      equal(document.getText(), clean, 'the text after saving');
    } finally {
      await settings.update('codeActionsOnSave', undefined, true);
      await closeAll();
      await vscode.workspace.fs.delete(target);
    }
  });

  it('选定了年报的语言，像不像都检查；改回去就不检查', async () => {
    const document = await showText('一、总体情况\n\n全年主动公开信息36条。\n', 'plaintext');
    await finding(await show(inFolder(WORD)), 'mislabelled-row');
    equal(findings(document), [], 'findings of a text that is no report');
    await vscode.window.showTextDocument(document);
    const declared = await vscode.languages.setTextDocumentLanguage(document, 'nianbao');
    await finding(declared, 'missing-section');
    const plain = await vscode.languages.setTextDocumentLanguage(declared, 'plaintext');
    await eventually('问题清除', () => (findings(plain).length === 0 ? true : undefined));
  });

  it('自己的语言：按扩展名和文件名', async () => {
    const target = inFolder('草稿.nianbao');
    await vscode.workspace.fs.copy(inFolder(CLEAN), target, { overwrite: true });
    try {
      equal((await show(target)).languageId, 'nianbao', 'language');
    } finally {
      await vscode.workspace.fs.delete(target);
    }
  });
});

/** The page of the rule comes with the extension, so that it can be read without a network. */
async function expectPage({ code }: vscode.Diagnostic): Promise<void> {
  const page = typeof code === 'object' ? code.target : undefined;
  equal(page?.toString(), 'nianbao-rule:/mislabelled-column.md', 'address of the page');
  ok(page, 'there is a page');
  const { languageId, getText } = await vscode.workspace.openTextDocument(page);
  equal(languageId, 'markdown', 'language of the page');
  ok(getText().startsWith('# 列名错误'), getText().slice(0, 40));
}

/** The same draft as a page: every line of cells a row. */
function htmlDraft(text: string): string {
  const lines = text.split('\n').map((line) => {
    if (!line.includes('\t')) return `<p>${line}</p>`;
    return `<tr>${line
      .split('\t')
      .map((cell) => `<td>${cell}</td>`)
      .join('')}</tr>`;
  });
  const tables = lines.join('\n').replace(/(?:<tr>.*<\/tr>\n?)+/g, (rows) => `<table>\n${rows}</table>\n`);
  return `<!DOCTYPE html>\n<html lang="zh-CN"><body>\n${tables}\n</body></html>\n`;
}
