import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, ok } from './support';

/**
 * Has something done or looked at in the window itself, as its user would: keys, clicks, what is drawn.
 * The suite and test/host/at-the-page.mjs, which holds the page, meet in a folder.
 */
export async function atThePage(task: string, argument = ''): Promise<void> {
  const { NB_MEETING: meeting } = process.env;
  ok(meeting, 'NB_MEETING names the folder');
  const answer = join(meeting, 'answer.json');
  writeFileSync(join(meeting, 'task.part'), JSON.stringify({ task, argument }));
  renameSync(join(meeting, 'task.part'), join(meeting, 'task.json'));
  await eventually(`${task} ${argument}`, () => existsSync(answer) || undefined);
  const { error } = JSON.parse(readFileSync(answer, 'utf8'));
  rmSync(answer);
  if (error) throw new Error(error);
}
