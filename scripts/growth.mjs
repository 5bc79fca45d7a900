// Shows how the time of reading and of each rule grows with hostile texts: `node scripts/growth.mjs`, or with
// names for some rules only: `node scripts/growth.mjs typo stray-space`. A report, not a test: nothing fails.
import { withBundle } from './setup/bundle-script.mjs';

await withBundle('growth', async (module) => {
  const { reportGrowth } = await import(module);
  reportGrowth(process.argv.slice(2));
});
