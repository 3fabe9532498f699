/** What Windows tells of its graphics cards. It does so only to a program, unlike Linux, whose files can be read. */
// biome-ignore lint/style/noRestrictedImports: no sound is at work here; once, before an engine is opened
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const COMMAND =
  'Get-CimInstance Win32_VideoController | ForEach-Object { $_.PNPDeviceID + [char]32 + $_.DriverVersion }';
const TIMEOUT_MS = 30_000;

/** A line for each card, its PCI name and the version of its driver; empty where PowerShell does not answer. */
export async function askWindows(): Promise<string> {
  const options = ['-NoProfile', '-NonInteractive', '-Command', COMMAND];
  const asked = promisify(execFile)('powershell.exe', options, { timeout: TIMEOUT_MS, windowsHide: true });
  return asked.then(({ stdout }) => stdout).catch(() => '');
}
