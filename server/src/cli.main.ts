import { version } from '../../package.json';
import { run as runCommandLine } from './cli/run';

// All of the command line but its entries, which load it by cli.launch.ts.
export { helpOut } from './cli/thread';

export const run = (args: readonly string[]): Promise<boolean> => runCommandLine(args, version);
