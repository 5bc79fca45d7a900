import { run } from './cli.main';

// Entry of the command `nianbao`.
void run(process.argv.slice(2));
