import { helpOut } from './cli/thread';

// Entry of the threads that the command starts for many files.
void helpOut();
