/** Says each test as it ends, and the count at the end; rejects where one failed. */
export function reported(runner: (done: (failures: number) => void) => Mocha.Runner, name: string): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const run = runner((failures) => {
      console.log(`${name}: ${run.stats?.passes ?? 0} passed, ${failures} failed`);
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
    run.on('pass', (test) => console.log(`ok   ${test.fullTitle()}`));
    run.on('fail', (test, error) => console.log(`FAIL ${test.fullTitle()}\n${error.stack ?? error}`));
  });
}
