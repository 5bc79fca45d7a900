import { serve } from './server.main';

// Entry for Node.
serve();
