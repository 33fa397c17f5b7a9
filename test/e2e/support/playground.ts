import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { freePort } from '../../support/freePort.ts';
import { until } from '../../support/until.ts';

const program = fileURLToPath(
  new URL('../playground/node_modules/@microsoft/m365agentsplayground/cli.js', import.meta.url),
);

/** Whether Microsoft's Agents Playground is installed. */
export const hasPlayground = existsSync(program);

/** Starts the Playground, which speaks to an endpoint as Teams does, without a word to Microsoft; gives its page's address. */
export async function startPlayground(endpoint: string): Promise<{ url: string; stop(): void }> {
  const port = await freePort();
  const options = [
    '--app-endpoint',
    endpoint,
    '--channel-id',
    'msteams',
    '--port',
    String(port),
    '--disable-telemetry',
  ];
  const child: ChildProcess = spawn(process.execPath, [program, 'start', ...options], {
    // Nobody sits here to whom it could open a browser.
    env: { ...process.env, BROWSER: 'none' },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}/`;
  const stop = () => void child.kill();
  await until(
    'the Playground',
    () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ),
    30,
  ).catch((error: unknown) => {
    stop();
    throw error;
  });
  return { url, stop };
}

/** What a person does at the Playground's page. */
export function playgroundPerson(page: Page) {
  return {
    async says(text: string) {
      const box = page.getByRole('textbox').last();
      await box.click();
      await box.pressSequentially(text);
      await page.keyboard.press('Enter');
    },
    reads: (text: string | RegExp) => page.getByText(text).last().waitFor({ timeout: 20_000 }),
    presses: (name: string) => page.getByRole('button', { name }).last().click(),
  };
}
