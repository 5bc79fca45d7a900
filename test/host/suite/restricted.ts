import { runSuite } from './runner';

/** Called by VS Code in a folder that is not trusted. */
export async function run(): Promise<void> {
  await runSuite('VS Code, restricted', () => import('./restricted.test'));
}
