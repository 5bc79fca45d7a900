import Mocha from 'mocha';
import { reported } from './report';

/** The default one formats its lines in a way that the console of VS Code does not know. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {}
}

/** Runs the tests that `load` registers, with NB_GREP only those whose name has that; rejects where one failed. */
export async function runSuite(name: string, load: () => Promise<unknown>): Promise<void> {
  const { NB_GREP: grep } = process.env;
  const mocha = new Mocha({ timeout: 60_000, reporter: Silent, ...(grep && { grep }) });
  // Puts describe and it where the files with the tests look for them.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await reported((done) => mocha.run(done), name);
}
