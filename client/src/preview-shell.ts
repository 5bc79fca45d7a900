import * as vscode from 'vscode';

/** The page without content: its policy, its style and its script. No text of a draft goes in here. */
export function shell(webview: vscode.Webview, folder: vscode.Uri, language: string): string {
  const nonce = newNonce();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'preview.css'));
  const script = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'preview.js'));
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nianbao</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
