// What the suite inside VS Code asks to have done or looked at in the window. It writes task.json into the
// meeting folder and reads answer.json.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const { NB_MEETING: meeting } = process.env;
const screenshots = join(root, 'build', 'screenshots');
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

const preview = (page) => page.frameLocator('iframe.webview').frameLocator('#active-frame');
const cellSaying = (page, text) => preview(page).locator('th,td', { has: page.locator(`.text:text-is("${text}")`) });

const TASKS = {
  previewDraws: async (page) => {
    const tables = preview(page).locator('table');
    await tables.nth(2).waitFor();
    equal(await tables.count(), 3, 'tables');
    equal((await tables.locator('thead').count()) >= 2, true, 'heads');
    await cellSaying(page, '63').locator('.icon').waitFor();
  },
  clickWrongCell: (page) => cellSaying(page, '63').click(),
  currentCellIs: (page, text) => preview(page).locator('[aria-current=true]', { hasText: text }).waitFor(),
  previewShows: async (page, text) => {
    await cellSaying(page, text).first().waitFor();
    await cellSaying(page, '63').waitFor({ state: 'detached' });
  },
  accessible: async (page) => {
    const frame = page.frames().find((candidate) => candidate.url().includes('fake.html'));
    await frame.evaluate(axe);
    const { violations } = await frame.evaluate(() => globalThis.axe.run());
    equal(
      violations.map(({ id }) => id),
      [],
      'axe',
    );
  },
  openRulePage: (page, rule) => page.locator('.marker-code', { hasText: rule }).click(),
  pageSays: (page, text) => preview(page).locator('h1', { hasText: text }).waitFor(),
  onlyNotificationSays: async (page, text) => {
    const own = page.locator('.notification-list-item', { hasText: '年报校核' });
    await own.filter({ hasText: text }).waitFor();
    equal(await own.count(), 1, 'notifications');
  },
  notificationSays: (page, text) => page.locator('.notification-list-item', { hasText: text }).waitFor(),
  chooseInNotification: (page, text) =>
    page.locator('.notification-list-item').getByRole('button', { name: text }).click(),
  inputAsks: (page, text) => page.locator('.quick-input-title', { hasText: text }).waitFor(),
  inputSays: (page, text) => page.locator('.quick-input-message', { hasText: text }).waitFor(),
  type: (page, text) => page.keyboard.insertText(text),
  menuOffers: (page, text) => page.locator('.action-widget', { hasText: text }).waitFor(),
  press: (page, key) => page.keyboard.press(key),
  statusSays: async (page, text) => {
    await page.locator('[id="status.languageStatus"]').click();
    await page.locator('.hover-language-status', { hasText: text }).waitFor();
    await page.keyboard.press('Escape');
  },
  chooseInStatus: async (page, text) => {
    await page.locator('[id="status.languageStatus"]').click();
    await page.locator('.hover-language-status').getByText(text, { exact: true }).click();
  },
  chooseFile: (page, name) => page.locator('.quick-input-list .monaco-list-row', { hasText: name }).click(),
  screenshot: async (page, name) => {
    // Long enough for the pieces of the window that fade in.
    await page.waitForTimeout(700);
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `host-${name}.png`) });
  },
};

function equal(actual, expected, what) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: ${JSON.stringify(actual)}, should be ${JSON.stringify(expected)}`);
  }
}

/** The hook of test/host/code.mjs. */
export default async function attend(page) {
  page.setDefaultTimeout(10_000);
  while (!page.isClosed()) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    const asked = join(meeting, 'task.json');
    if (!existsSync(asked)) continue;
    const { task, argument } = JSON.parse(readFileSync(asked, 'utf8'));
    rmSync(asked);
    const error = await TASKS[task](page, argument).then(() => undefined, String);
    if (error) await TASKS.screenshot(page, `failed-${task}`);
    writeFileSync(join(meeting, 'answer.part'), JSON.stringify({ error }));
    renameSync(join(meeting, 'answer.part'), join(meeting, 'answer.json'));
  }
}
