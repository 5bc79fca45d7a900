/**
 * As much of the editor as the preview uses: documents, editors, selections, one panel. Events are fired by
 * the checks.
 */

type Listener<T> = (event: T) => void;

export function emitter<T>() {
  const listeners = new Set<Listener<T>>();
  const event = (listener: Listener<T>) => {
    listeners.add(listener);
    return { dispose: () => void listeners.delete(listener) };
  };
  const fire = (value: T) => {
    for (const listener of listeners) listener(value);
  };
  return { event, fire };
}

export const Uri = {
  joinPath: (base: string, ...parts: readonly string[]): string => [base, ...parts].join('/'),
  parse: (text: string) => new StubUri(text),
};

export class StubUri {
  readonly scheme: string;
  readonly path: string;
  constructor(private readonly text: string) {
    this.scheme = text.slice(0, text.indexOf(':'));
    this.path = text.slice(text.indexOf(':') + 1);
  }
  toString(): string {
    return this.text;
  }
}

export class StubDocument {
  readonly uri: StubUri;
  version = 1;
  constructor(
    uri: string,
    public text: string,
    readonly languageId = 'plaintext',
  ) {
    this.uri = new StubUri(uri);
  }
  edit(text: string): void {
    this.text = text;
    this.version++;
    changedText.fire({ document: this, contentChanges: [{}] });
  }
  // The whole text is one line here: offset and position are the same.
  positionAt = (offset: number): number => offset;
  offsetAt = (position: number): number => position;
  lineAt = () => ({ range: { start: 0, end: this.text.length } });
}

export class Selection {
  readonly line = 0;
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}
  get active(): number {
    return this.start;
  }
}

export class StubEditor {
  selection = new Selection(0, 0);
  viewColumn = 1;
  revealed: Selection | undefined;
  constructor(readonly document: StubDocument) {}
  revealRange(range: Selection): void {
    this.revealed = range;
  }
}

const changedText = emitter<unknown>();
export const closedDocument = emitter<StubDocument>();
export const openedDocument = emitter<StubDocument>();
export const activeEditor = emitter<StubEditor | undefined>();
export const movedCaret = emitter<unknown>();
const nothing = emitter<unknown>();

export const workspace = {
  textDocuments: [] as StubDocument[],
  getConfiguration: () => ({ get: (_: string, fallback: unknown) => fallback }),
  onDidChangeTextDocument: changedText.event,
  onDidCloseTextDocument: closedDocument.event,
  onDidOpenTextDocument: openedDocument.event,
  onDidChangeConfiguration: nothing.event,
};

interface Serializer {
  readonly deserializeWebviewPanel: (panel: StubPanel, state: unknown) => Promise<void>;
}

export const window = {
  activeTextEditor: undefined as StubEditor | undefined,
  visibleTextEditors: [] as StubEditor[],
  panel: undefined as StubPanel | undefined,
  serializer: undefined as Serializer | undefined,
  createWebviewPanel: (_type: string, _title: string, place: unknown, options: unknown) => {
    window.panel = new StubPanel(place, options);
    return window.panel;
  },
  registerWebviewPanelSerializer: (_: string, serializer: Serializer) => {
    window.serializer = serializer;
    return { dispose: () => undefined };
  },
  showTextDocument: async (document: StubDocument) => {
    const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
    if (!editor) throw new Error('not visible');
    return editor;
  },
  onDidChangeActiveTextEditor: activeEditor.event,
  onDidChangeTextEditorSelection: movedCaret.event,
};

export class StubPanel {
  title = '';
  visible = true;
  readonly posted: { readonly type: string; readonly [key: string]: unknown }[] = [];
  private readonly received = emitter<unknown>();
  private readonly disposed = emitter<void>();
  readonly onDidDispose = this.disposed.event;
  readonly onDidChangeViewState = nothing.event;
  readonly webview = {
    pages: [] as string[],
    get html(): string {
      return this.pages.at(-1) ?? '';
    },
    set html(page: string) {
      this.pages.push(page);
    },
    options: {},
    cspSource: 'https://stub',
    asWebviewUri: (uri: string) => uri,
    postMessage: async (message: { type: string }) => this.posted.push(message),
    onDidReceiveMessage: this.received.event,
  };
  constructor(
    readonly place: unknown,
    readonly options?: unknown,
  ) {}
  say = (message: unknown): void => this.received.fire(message);
  reveal = (): void => undefined;
  dispose = (): void => this.disposed.fire();
}

export const commands = {
  all: new Map<string, () => void>(),
  registerCommand: (name: string, run: () => void) => {
    commands.all.set(name, run);
    return { dispose: () => void commands.all.delete(name) };
  },
};

export const env = { language: 'zh-cn' };
export const ViewColumn = { Active: -1, Beside: -2, One: 1 };
export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 };
export const Disposable = {
  from: (...all: readonly { dispose(): void }[]) => ({ dispose: () => all.forEach((one) => void one.dispose()) }),
};
