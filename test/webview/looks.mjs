import assert from 'node:assert/strict';
import { join } from 'node:path';

/** How the page looks: width, print, the four themes of VS Code. Leaves screenshots. */
export const LOOKS = [
  [
    'fits a narrow panel: the page does not scroll sideways',
    async ({ open, messageOf, screenshots }) => {
      const { page, show } = await open({ width: 420 });
      await show(messageOf('faults'));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      await page.screenshot({ path: join(screenshots, 'preview-narrow.png') });
    },
  ],
  [
    'shows each form whole in a third of a window',
    async ({ open, messageOf, screenshots }) => {
      const { page, show } = await open({ width: 480 });
      await show(messageOf('faults'));
      const cut = await page.evaluate(
        () => [...document.querySelectorAll('.sheet')].filter((sheet) => sheet.scrollWidth > sheet.clientWidth).length,
      );
      assert.equal(cut, 0);
      await page.screenshot({ path: join(screenshots, 'preview-third.png'), fullPage: true });
    },
  ],
  [
    'prints black on white, without marks',
    async ({ open, messageOf, screenshots }) => {
      const { page, show } = await open({ theme: 'dark' });
      await show(messageOf('faults'));
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
      assert.equal(await page.locator('table svg').first().isVisible(), false);
      await page.screenshot({ path: join(screenshots, 'preview-print.png'), fullPage: true });
    },
  ],
  ...['light', 'dark', 'high-contrast', 'high-contrast-light'].flatMap((theme) =>
    ['faults', 'rows', 'table', 'old'].map((scenario) => [
      `axe finds nothing: ${scenario}, ${theme}`,
      async ({ open, messageOf, axe, screenshots }) => {
        const { page, show } = await open({ theme });
        await show(messageOf(scenario));
        await show({ type: 'current', cell: 'applications/received-total', scroll: false });
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { violations } = await window.axe.run(document);
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
        });
        assert.deepEqual(violations, []);
        await page.screenshot({ path: join(screenshots, `preview-${scenario}-${theme}.png`), fullPage: true });
      },
    ]),
  ),
];
