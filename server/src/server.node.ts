import { serve } from './server.main';

// Entry for Node.
void serve();
