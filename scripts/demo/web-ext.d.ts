/** The part of web-ext that is used here; the package has no types of its own. */
declare module 'web-ext' {
  type RunOptions = {
    sourceDir: string;
    target: readonly 'chromium'[];
    chromiumBinary: string;
    chromiumProfile: string;
    keepProfileChanges: boolean;
    startUrl: string[];
    args: readonly string[];
    noInput: boolean;
    noReload: boolean;
  };

  export const cmd: {
    /** Starts the browser with the extension. The clean-ups run when the browser has ended. */
    run(options: RunOptions): Promise<{ registerCleanup(cleanUp: () => void): void }>;
  };
}
