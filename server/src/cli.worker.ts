import { helpOut } from './cli.main';

// Entry of the threads that the command starts for many files.
void helpOut();
