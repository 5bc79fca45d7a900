import assert from 'node:assert/strict';
import { LOOKS } from './looks.mjs';

/** Everything about the page that needs a browser; each check opens pages of its own. */
export const CHECKS = [
  [
    'draws the three tables of the form of 2021 with captions, scopes and spans',
    async ({ open, messageOf }) => {
      const { page, show } = await open();
      await show(messageOf('clean'));
      assert.deepEqual(await page.locator('caption').allInnerTexts(), [
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
      ]);
      assert.deepEqual(await figuresIn(page), [10, 175, 15]);
      assert.deepEqual(await page.evaluate(raggedTables), []);
      assert.equal(await page.locator('th:not([scope])').count(), 0);
      const stub = page.getByRole('rowheader', { name: '三、本年度办理结果' });
      assert.equal(await stub.getAttribute('rowspan'), '22');
      assert.equal(await page.locator('.findings button').count(), 0);
    },
  ],
  [
    'draws the form of 2019',
    async ({ open, messageOf }) => {
      const { page, show } = await open();
      await show(messageOf('old'));
      assert.deepEqual(await figuresIn(page), [22, 161, 15]);
      assert.deepEqual(await page.evaluate(raggedTables), []);
      assert.match(await page.locator('.facts').textContent(), /2019 年表样/);
    },
  ],
  [
    'says a finding on its cell and in the list, not by colour alone',
    async ({ open, messageOf }) => {
      const { page, show } = await open();
      await show(messageOf('faults'));
      const cell = page.locator('[data-cell="proactive/head-0-1-2"]');
      assert.equal(await cell.locator('.text').textContent(), '本年度止件数');
      assert.match(await cell.getAttribute('title'), /规定的写法：本年废止件数\n错误：列名/);
      assert.equal(await cell.locator('svg.error').count(), 1);
      const described = await cell.getAttribute('aria-describedby');
      assert.match(await page.locator(`[id="${described}"]`).textContent(), /应为“本年废止件数”/);
      assert.equal(await page.locator('.extra tr').count(), 1);
      assert.match(await page.locator('[role=status]').textContent(), /处错误/);
    },
  ],
  [
    'marks missing rows and a missing table',
    async ({ open, messageOf }) => {
      const { page, show } = await open();
      await show(messageOf('rows'));
      assert.equal(await page.locator('tr.missing').count(), 3);
      assert.match(await page.locator('[data-cell="applications/row-refusedInquiry"]').textContent(), /缺行/);
      assert.equal(
        await page.locator('[data-cell="applications/row-refusedInquiry"]').getAttribute('class'),
        'row missing found error',
      );
      await show(messageOf('table'));
      assert.equal(await page.locator('section.unwritten table').getAttribute('class'), 'reviews');
      assert.match(await page.locator('section.unwritten .notes').textContent(), /没有这张表/);
      assert.equal(await page.locator('[data-table="proactive"] tr.missing').count(), 0);
    },
  ],
  [
    'says of an illegible text that its tables could not be read, not that they are in order',
    async ({ open, messageOf }) => {
      const { page, show } = await open();
      await show(messageOf('garbled'));
      assert.equal(await page.locator('.notes span', { hasText: '全文是乱码' }).count(), 3);
      assert.equal(await page.locator('.facts', { hasText: '没有发现问题' }).count(), 0);
      assert.match(await page.locator('.facts').textContent(), /另有 1 处问题/);
    },
  ],
  [
    'tells the editor which cell or finding was chosen, and not what was selected to be copied',
    async ({ open, messageOf }) => {
      const { page, show, sent } = await open();
      await show(messageOf('faults'));
      await page.locator('[data-cell="applications/granted-natural"]').click();
      await page.locator('.findings button').first().click();
      const text = page.locator('[data-cell="applications/row-granted"] .text');
      await text.click({ clickCount: 3 });
      assert.deepEqual((await sent()).slice(0, 3), [
        { type: 'ready' },
        { type: 'reveal', cell: 'applications/granted-natural' },
        { type: 'revealFinding', table: 'proactive', index: 0 },
      ]);
      // The first click of three reveals, the others select.
      assert.equal((await sent()).length, 4);
    },
  ],
  [
    'is used with the keyboard: one tab stop a table, arrows over spans, Enter, Escape',
    async ({ open, messageOf }) => {
      const { page, show, sent } = await open();
      await show(messageOf('clean'));
      assert.equal(await page.locator('table.applications [tabindex="0"]').count(), 1);
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'proactive/rule-issued');
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'applications/received-natural');
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
      assert.equal(await focused(page), 'applications/group-2-0');
      await page.keyboard.press('ArrowUp');
      assert.equal(await focused(page), 'applications/row-carriedIn');
      await page.keyboard.press('End');
      assert.equal(await focused(page), 'applications/carriedIn-total');
      await page.keyboard.press('Control+End');
      assert.equal(await focused(page), 'applications/carriedOut-total');
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(page), 'applications/carriedOut-total', 'stays at the edge');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      assert.deepEqual((await sent()).slice(1), [
        { type: 'reveal', cell: 'applications/carriedOut-total' },
        { type: 'leave' },
      ]);
      assert.equal(await page.locator('table.applications [tabindex="0"]').count(), 1);
    },
  ],
  [
    'patches an edited draft: same cells, focus, scroll position and selection',
    async ({ open, messageOf }) => {
      const { page, show } = await open();
      await show(messageOf('faults'));
      await page.locator('[data-cell="reviews/reconsideration-upheld"]').focus();
      await page.evaluate(() => {
        window.scrollTo(0, 900);
        for (const cell of document.querySelectorAll('[data-cell]')) cell.wasThere = true;
        getSelection().selectAllChildren(document.querySelector('[data-cell="applications/row-granted"] .text'));
      });
      await show(messageOf('corrected'));
      assert.equal(await page.locator('[data-cell="proactive/head-0-1-2"]').textContent(), '本年废止件数');
      assert.equal(await page.locator('[data-cell="proactive/head-0-1-2"] svg').count(), 0);
      assert.equal(
        await page.evaluate(() => [...document.querySelectorAll('[data-cell]')].every((cell) => cell.wasThere)),
        true,
      );
      assert.equal(await focused(page), 'reviews/reconsideration-upheld');
      assert.equal(await page.evaluate(() => getSelection().toString()), '（一）予以公开');
      const table = await page.locator('table.applications').boundingBox();
      await show(messageOf('faults'));
      const after = await page.locator('table.applications').boundingBox();
      assert.ok(Math.abs(table.y - after.y) < 2, `the table in view moved from ${table.y} to ${after.y}`);
    },
  ],
  [
    'keeps the focus where a table has to be drawn anew',
    async ({ open, messageOf }) => {
      const { page, show } = await open();
      await show(messageOf('clean'));
      await page.locator('[data-cell="proactive/rule-issued"]').focus();
      await show(messageOf('faults'));
      assert.equal(await focused(page), 'proactive/rule-issued');
      assert.equal(await page.locator('table.proactive [tabindex="0"]').count(), 1);
    },
  ],
  [
    'shows the cell of the caret, scrolls to it only when told, and keeps it over an edit',
    async ({ open, messageOf }) => {
      const { page, show } = await open({ height: 400 });
      await show(messageOf('faults'));
      await show({ type: 'current', cell: 'reviews/reconsideration-total', scroll: false });
      assert.equal(await page.evaluate(() => window.scrollY), 0);
      assert.equal(await page.locator('[aria-current]').getAttribute('data-cell'), 'reviews/reconsideration-total');
      await show(messageOf('corrected'));
      assert.equal(await page.locator('[aria-current]').count(), 1);
      await page.evaluate(() => {
        document.hasFocus = () => false;
      });
      await show({ type: 'current', cell: 'applications/handled-total', scroll: true });
      assert.ok((await page.evaluate(() => window.scrollY)) > 200);
      await show({ type: 'current', cell: null, scroll: false });
      assert.equal(await page.locator('[aria-current]').count(), 0);
    },
  ],
  [
    'comes back after a reload where it was',
    async ({ open, messageOf }) => {
      const kept = { uri: 'file:///faults.txt', scroll: 300, cell: 'applications/handled-total' };
      const { page, show, state } = await open({ state: kept });
      await show(messageOf('faults'));
      assert.equal(await page.evaluate(() => window.scrollY), 300);
      assert.equal(await page.locator('table.applications [tabindex="0"]').getAttribute('data-cell'), kept.cell);
      assert.deepEqual(await state(), kept);
      const other = await open({ state: kept });
      await other.show(messageOf('clean'));
      assert.equal(await other.page.evaluate(() => window.scrollY), 0);
    },
  ],
  [
    'shows a notice where there is no report, and draft text never as markup',
    async ({ open, messageOf }) => {
      const { page, show } = await open();
      const { uri, page: clean } = messageOf('clean');
      const evil = '<img src=x onerror="window.hit=1"></p><b>规章</b>';
      const text = JSON.stringify(clean).replaceAll('"规章"', JSON.stringify(evil));
      await show({ type: 'show', uri, page: { ...JSON.parse(text), heading: evil } });
      assert.equal(await page.locator('main img, main b').count(), 0);
      assert.equal(await page.locator('[data-cell="proactive/row-rule"] .text').textContent(), evil);
      const notice = '“便条.txt”没有当作年报检查。';
      await show({
        type: 'show',
        uri,
        page: { language: 'zh-CN', heading: '表格预览', facts: [], notice, tables: [], status: notice },
      });
      assert.equal(await page.locator('table').count(), 0);
      assert.equal(await page.locator('.notice').textContent(), notice);
    },
  ],
  [
    'passes over what it does not know, and half of a page',
    async ({ open, messageOf }) => {
      const { page, show } = await open();
      await show(messageOf('clean'));
      const { page: half, ...rest } = messageOf('faults');
      for (const message of [
        null,
        7,
        { type: 'show' },
        { type: 'open' },
        { ...rest, page: { ...half, tables: [{}] } },
      ]) {
        await show(message);
      }
      assert.equal(await page.locator('table').count(), 3);
      assert.equal(await page.locator('.findings button').count(), 0);
    },
  ],
  [
    'executes and fetches nothing of a draft, though a page that took it for markup would',
    async ({ open, messageOf, CANARIES }) => {
      assert.notEqual(
        await hitOn(await open(), CANARIES.filter((markup) => !markup.startsWith('<meta')).join('')),
        undefined,
        'the markup is live',
      );
      for (const scenario of ['hostile', 'hostilePage']) {
        const { page, show } = await open();
        await show(messageOf(scenario));
        assert.ok((await page.locator('[data-cell]').count()) > 100, scenario);
        for (const cell of await page.locator('[data-cell^="proactive/"]').all()) await cell.click();
        const address = page.url();
        await page.waitForTimeout(200);
        assert.equal(page.url(), address);
        assert.equal(await page.evaluate(() => window.hit), undefined);
        const foreign =
          'main :is(script, img, iframe, base, meta, link, style, a, [onerror], [onload], [href]:not(use))';
        assert.equal(await page.locator(foreign).count(), 0);
        if (scenario === 'hostile') assert.match(await page.locator('main').textContent(), /<script>window\.hit/);
      }
    },
  ],
  [
    'speaks English to English readers',
    async ({ open, messageOf }) => {
      const { page, show } = await open();
      await show(messageOf('rows', 'en'));
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      assert.match(await page.locator('[data-cell="applications/row-refusedInquiry"]').textContent(), /missing row/);
      assert.match(await page.locator('.facts').textContent(), /form of 2021/);
    },
  ],
  ...LOOKS,
];

const focused = (page) => page.evaluate(() => document.activeElement?.dataset.cell);

const figuresIn = (page) =>
  page.evaluate(() => [...document.querySelectorAll('table')].map((table) => table.querySelectorAll('td').length));

/** Runs in the page: tables whose rows do not all fill the same number of columns once spans are laid out. */
function raggedTables() {
  return [...document.querySelectorAll('table')].flatMap((table) => {
    const filled = [...table.rows].map(() => 0);
    [...table.rows].forEach((row, y) => {
      for (const { rowSpan, colSpan } of row.cells)
        for (let down = 0; down < rowSpan; down++) filled[y + down] += colSpan;
    });
    return new Set(filled).size === 1 ? [] : [`${table.className}: ${filled}`];
  });
}

/** What the markup does on a page without a policy of its own. */
async function hitOn({ page }, markup) {
  const bare = await page.context().browser().newPage();
  await bare.route('**/*', (route) => route.fulfill({ status: 404, body: '' }));
  await bare.setContent(markup);
  const hit = await bare.evaluate(() => window.hit);
  await bare.close();
  return hit;
}
