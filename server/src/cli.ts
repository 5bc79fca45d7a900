import { run } from './cli.main';

// Entry of the command `nianbao`. Where nothing is left to write, the process need not take itself apart.
void run(process.argv.slice(2)).then((isWritten) => {
  if (isWritten) process.exit();
});
