import 'mocha/mocha';
import { reported } from './report';

/** Called by VS Code in its web worker; rejects where a test failed. */
export async function run(): Promise<void> {
  // The default one draws on a page, which a worker has not.
  class Silent extends Mocha.reporters.Base {}
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: Silent });
  await import('./drafts.test');
  await import('./comparison.test');
  await import('./encoding.test');
  await reported((done) => mocha.run(done), 'VS Code web');
}
