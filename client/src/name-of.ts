import type * as vscode from 'vscode';

/** What a document is called: its name without its folder. */
export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1) || path;
