import { readHtml } from '../../server/src/parts/html';
import { partsNeeded } from '../../server/src/report/draft';
import type { TextParts } from '../../server/src/report/text-parts';

/** The parts that a text calls for, as an entry of the product would load them. */
export function partsFor(source: string, name?: string): TextParts {
  const parts: Required<Pick<TextParts, 'html'>> = { html: readHtml };
  return Object.fromEntries(partsNeeded(source, name).map((part) => [part, parts[part as 'html']]));
}
