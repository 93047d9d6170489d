import { DevtoolsConnection } from './devtools-connection';
import { waitFor } from './wait-for';

type ProcessInfo = { processInfo: { type: string; id: number }[] };

/** The process id of the browser at `socketUrl`: of its main process, which all others die with. */
export async function browserProcessId(socketUrl: string): Promise<number> {
  const connection = await DevtoolsConnection.open(socketUrl);
  const { processInfo } = (await connection.send('SystemInfo.getProcessInfo')) as ProcessInfo;
  connection.close();
  const id = processInfo.find((each) => each.type === 'browser')?.id;
  if (id === undefined) throw new Error('The browser does not tell the id of its main process.');
  return id;
}

/** Sends SIGKILL, at once, and resolves when the process is gone. Throws when it was gone before. */
export async function killProcess(id: number): Promise<void> {
  process.kill(id, 'SIGKILL');
  await waitFor(`the end of process ${id}`, () => (isAlive(id) ? undefined : true));
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
