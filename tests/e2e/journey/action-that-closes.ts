/**
 * Waits for an action whose page may be gone before the action has come to its end: a key or click that makes a popup
 * close itself. Any other failure is thrown.
 */
export async function actionThatCloses(action: Promise<void>): Promise<void> {
  await action.catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error;
  });
}
