import * as vscode from 'vscode';

/** The report of last year that a draft is compared with, or that it is compared with none. */
export type Choice = vscode.Uri | 'none';

/** What was chosen for which draft, until the folder is forgotten; of an untitled draft until the window is closed. */
export interface Choices {
  readonly of: (draft: vscode.Uri) => Choice | undefined;
  readonly set: (draft: vscode.Uri, choice: Choice | undefined) => void;
  readonly onDidChange: vscode.Event<void>;
  readonly dispose: () => void;
}

const KEY = 'nianbao.lastYearsReports';
/** The choices made longest ago are forgotten: nobody compares so many drafts of a folder. */
const MOST = 200;
const LONGEST_URI = 10_000;

export function createChoices(state: vscode.Memento): Choices {
  const changed = new vscode.EventEmitter<void>();
  const chosen = new Map(readChoices(state.get(KEY)));
  const save = (): void => {
    const named = [...chosen].filter(([draft]) => !draft.startsWith('untitled:'));
    void state.update(KEY, named.length > 0 ? named.slice(-MOST) : undefined);
  };
  return {
    of: (draft) => {
      const choice = chosen.get(draft.toString());
      return choice === undefined || choice === 'none' ? choice : vscode.Uri.parse(choice);
    },
    set: (draft, choice) => {
      chosen.delete(draft.toString());
      if (choice) chosen.set(draft.toString(), choice.toString());
      save();
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

/** What an earlier version kept may have another form. */
function readChoices(value: unknown): readonly (readonly [string, string])[] {
  return Array.isArray(value) ? value.filter(isPair) : [];
}

const isPair = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every(isUri);

const isUri = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_URI;
