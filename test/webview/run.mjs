// The preview's page in a real browser. `node test/webview/run.mjs`; ends with the count of checks.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from './checks.mjs';
import { builtPage, launch, loadScenarios, openPage } from './stage.mjs';

const screenshots = join(process.cwd(), 'build', 'screenshots');
const axe = readFileSync(join(process.cwd(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

mkdirSync(screenshots, { recursive: true });
const built = await builtPage();
const scenarios = await loadScenarios();
const browser = await launch();
console.log(`preview page from ${built.from}, Chromium ${browser.version()}`);

let passed = 0;
let failed = 0;
for (const [name, check] of [...scenarios.PANEL_CHECKS, ...CHECKS]) {
  const opened = [];
  const open = async (options = {}) => {
    const stage = await openPage(browser, { built, shell: scenarios.shellOf, ...options });
    opened.push(stage);
    return stage;
  };
  try {
    await check({ open, ...scenarios, axe, screenshots });
    // A refused script or style shows in the console: the policy holds only if nothing was refused.
    for (const { problems } of opened) if (problems.length > 0) throw new Error(problems.join('\n'));
    passed++;
    console.log(`ok   ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}\n${error instanceof Error ? error.stack : error}`);
  }
  for (const { page } of opened) await page.close();
}

await browser.close();
rmSync(scenarios.folder, { recursive: true, force: true });
console.log(`preview: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
