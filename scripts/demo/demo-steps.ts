import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export type StepResult = { name: string; ok: boolean; detail: string };

/** What a step did, in words, and the page to take its picture from. */
export type StepOutcome = { detail: string; picture: Page };

/** Runs steps one after another: a line and a picture each; after a failure the rest is not tried. */
export class DemoSteps {
  readonly results: StepResult[] = [];
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts with an empty output folder. */
  static async start(folder: string): Promise<DemoSteps> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new DemoSteps(folder);
  }

  get hasFailed(): boolean {
    return this.results.some((result) => !result.ok);
  }

  async run(name: string, work: () => Promise<StepOutcome>): Promise<void> {
    if (this.hasFailed) return this.#note({ name, ok: false, detail: 'not tried, an earlier step failed' });
    try {
      const { detail, picture } = await work();
      const number = String(this.results.length + 1).padStart(2, '0');
      await picture.screenshot({ path: join(this.#folder, `${number}-${name}.png`) });
      this.#note({ name, ok: true, detail });
    } catch (error) {
      this.#note({ name, ok: false, detail: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Writes `demo.json`. */
  async finish(): Promise<void> {
    const json = JSON.stringify({ steps: this.results }, undefined, 2);
    await writeFile(join(this.#folder, 'demo.json'), `${json}\n`);
  }

  #note(result: StepResult): void {
    this.results.push(result);
    console.log(`${result.ok ? 'ok    ' : 'FAILED'} ${result.name}: ${result.detail}`);
  }
}
