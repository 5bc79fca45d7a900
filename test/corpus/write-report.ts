import type { TableLayout } from '../../server/src/report/model';
import { seeded } from '../support/logical-table';
import { fileEnding, writeFormTable } from '../support/write-table';
import type { Block } from './clean-report';
import type { WrongReport } from './faults/fault';

/** A report written down: the text of the file, and its name. */
export interface WrittenReport {
  readonly name: string;
  readonly text: string;
}

export function writeCleanReport({ seed, facts, layout, blocks }: WrongReport): WrittenReport {
  const random = seeded(seed);
  const gap = random() < 0.5 ? '\n' : '\n\n';
  const indent = random() < 0.4 ? '\u3000\u3000' : '';
  const pieces = blocks.map((block) =>
    block.kind === 'table'
      ? writeFormTable(facts.edition.forms[block.form], facts.tables[block.form], layout, random)
      : writeWords(block, layout, indent),
  );
  const text = `${pieces.join(layout === 'html' ? '\n' : gap)}\n`;
  return {
    name: `report-${seed}.${fileEnding(layout)}`,
    text: layout === 'html' ? `<!DOCTYPE html>\n<html><body>\n${text}</body></html>\n` : text,
  };
}

function writeWords(block: Exclude<Block, { kind: 'table' }>, layout: TableLayout, indent: string): string {
  const { kind, text } = block;
  if (layout === 'html')
    return kind === 'title' ? `<h1>${text}</h1>` : kind === 'heading' ? `<h2>${text}</h2>` : `<p>${text}</p>`;
  if (layout === 'markdown') return kind === 'title' ? `# ${text}` : kind === 'heading' ? `## ${text}` : text;
  if (layout === 'columns') return wrapped(text).join('\n');
  return kind === 'paragraph' ? indent + text : text;
}

const PAGE_WIDTH = 38;

/** As a page has it: full lines, broken wherever they end, but not before a mark that closes. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + PAGE_WIDTH);
    while (to < text.length && '，。；：、）》”'.includes(text.charAt(to))) to++;
    lines.push(text.slice(from, to));
    from = to;
  }
  return lines;
}
