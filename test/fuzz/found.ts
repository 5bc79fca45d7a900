import type { DraftFile } from '../support/drafts';
import { sampleDraft } from '../support/sample-draft';

/** Drafts that once broke a property; each is looked at again in every run. */
export function foundDrafts(): readonly DraftFile[] {
  const draft = sampleDraft();
  return [
    { name: 'body-without-name.txt', text: withoutName(draft) },
    { name: 'astral-end.txt', text: draft.replace('有序推进。', '有序推进𠮷') },
    { name: 'wrapped-bracket.txt', text: draft.replace('有序推进。', '有序推进（电话880-788\n51）。') },
    { name: 'year-without-documents-in-force.txt', text: draft.replace('规章\t0\t0\t0', '规章\t2\t1\t无') },
  ];
}

/** 人民政府 alone: once the empty name of its place was looked for without end. */
const withoutName = (draft: string): string =>
  draft
    .replaceAll('青禾县水务局', '人民政府')
    .replace('主动公开水价', '全年收到政府信息公开申请5件。人民政府主动公开水价');
