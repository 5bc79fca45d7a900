import { MARKDOWN_WAYS, ROW_BY_ROW_WAYS } from './markdown-ways';
import { MARKUP_WAYS } from './markup-ways';
import { PAGE_WAYS, TORN_WAYS } from './page-ways';
import { BARE_WAYS, COMMA_WAYS, PIPE_WAYS, SPACED_WAYS, TAB_WAYS, WORD_WAYS } from './text-ways';
import type { Way } from './way';

/** Every way that is read whole. */
export const WAYS: readonly Way[] = [
  ...WORD_WAYS,
  ...BARE_WAYS,
  ...SPACED_WAYS,
  ...TAB_WAYS,
  ...COMMA_WAYS,
  ...PIPE_WAYS,
  ...MARKDOWN_WAYS,
  ...ROW_BY_ROW_WAYS,
  ...MARKUP_WAYS,
  ...PAGE_WAYS,
  ...TORN_WAYS,
];
