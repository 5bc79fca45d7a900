import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from '../../server/src/parts/html';
import { recode } from '../../server/src/parts/recode';
import { simplify } from '../../server/src/parts/simplify';
import { partsNeeded } from '../../server/src/report/draft';
import type { TextParts } from '../../server/src/report/text-parts';

/** Everything that is loaded on demand elsewhere. */
export const ALL_PARTS: TextParts = { html: readHtml, recode, simplify };

/** What the editor and the command line load for this draft, and nothing else. */
export function partsFor(text: string, name?: string): TextParts {
  return Object.fromEntries(partsNeeded(text, name).map((part) => [part, ALL_PARTS[part]]));
}

export interface DraftFile {
  readonly name: string;
  readonly text: string;
}

/** The project's own drafts: invented, in the shapes and with the damage of real ones. */
export function ownDrafts(): readonly DraftFile[] {
  return draftsIn(join(process.cwd(), 'test', 'drafts'));
}

/** Real drafts lie beside the checkout of the developers and nowhere else: an empty list where they do not. */
export function realDrafts(folder: 'seeds' | 'reports'): readonly DraftFile[] {
  const path = join(process.cwd(), '..', 'shared', folder);
  return existsSync(path) ? draftsIn(path).filter((file) => file.name !== 'README.md') : [];
}

function draftsIn(path: string): DraftFile[] {
  return readdirSync(path)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8').replace(/^\ufeff/, '') }));
}
