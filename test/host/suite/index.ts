import { runSuite } from './runner';

/** Called by VS Code in a folder that is trusted. */
export async function run(): Promise<void> {
  await runSuite('VS Code', async () => {
    await import('./drafts.test');
    await import('./comparison.test');
    await import('./chosen-report.test');
    await import('./encoding.test');
    await import('./window.test');
  });
}
