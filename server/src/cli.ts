import { version } from '../../package.json';
import { run } from './cli/run';

// Entry of the command `nianbao`.
void run(process.argv.slice(2), version);
