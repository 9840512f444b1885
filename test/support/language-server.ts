import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ApplyWorkspaceEditParams,
  type CodeAction,
  type Diagnostic,
  type ProtocolConnection,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const SERVER = createRequire(import.meta.url).resolve('vscode-langservers-extracted/bin/vscode-eslint-language-server');

/** What the ESLint extension of an editor asks its server for, with the extension's own defaults. */
const SETTINGS = {
  validate: 'on',
  packageManager: 'npm',
  useESLintClass: true,
  experimental: { useFlatConfig: false },
  codeAction: { disableRuleComment: { enable: true, location: 'separateLine' }, showDocumentation: { enable: true } },
  codeActionOnSave: { mode: 'all' },
  format: false,
  quiet: false,
  onIgnoredFiles: 'off',
  options: {},
  rulesCustomizations: [],
  run: 'onType',
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workingDirectory: { mode: 'location' },
};

/** What a person sees in the editor: the squiggles, and what each entry of the menu of quick fixes makes of the file. */
export interface EditorView {
  readonly diagnostics: readonly Diagnostic[];
  /** The whole text afterwards, by the entry's title; `null` for an entry that doesn't change the text. */
  readonly quickFixes: Readonly<Record<string, string | null>>;
}

/**
 * Opens a file in an editor that runs VS Code's ESLint server, and tries the quick fixes.
 * @param folder a project with ESLint and a configuration
 */
export async function openInEditor(folder: string, path: string): Promise<EditorView> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    return await converse(connection, folder, path);
  } finally {
    connection.dispose();
    server.kill();
  }
}

async function converse(connection: ProtocolConnection, folder: string, path: string): Promise<EditorView> {
  const uri = pathToFileURL(join(folder, path)).href;
  const workspaceFolder = { name: 'project', uri: pathToFileURL(folder).href };
  const document = TextDocument.create(uri, 'javascript', 1, await readFile(join(folder, path), 'utf8'));
  let edits: TextEdit[] = [];

  connection.onRequest('workspace/configuration', () => [{ ...SETTINGS, workspaceFolder }]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
    edits = edit.documentChanges?.flatMap(change => ('edits' in change ? (change.edits as TextEdit[]) : [])) ?? [];
    return { applied: true };
  });
  connection.listen();

  const textDocument = { uri };
  const initialization = {
    processId: process.pid,
    workspaceFolders: [workspaceFolder],
    capabilities: {
      workspace: { applyEdit: true, configuration: true, workspaceFolders: true },
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
    },
  };
  await connection.sendRequest('initialize', initialization);
  await connection.sendNotification('initialized', {});
  const { languageId, version } = document;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version, text: document.getText() },
  });
  const report: { items: Diagnostic[] } = await connection.sendRequest('textDocument/diagnostic', { textDocument });
  const quickFixes: Record<string, string | null> = {};
  for (const diagnostic of report.items) {
    const context = { diagnostics: [diagnostic], only: ['quickfix'] };
    const place = { textDocument, range: diagnostic.range, context };
    for (const action of await connection.sendRequest<CodeAction[]>('textDocument/codeAction', place)) {
      edits = [];
      await connection.sendRequest('workspace/executeCommand', action.command);
      quickFixes[action.title] = edits.length === 0 ? null : TextDocument.applyEdits(document, edits);
    }
  }
  await connection.sendRequest('shutdown');
  return { diagnostics: report.items, quickFixes };
}
