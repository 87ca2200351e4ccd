import type { Page } from 'puppeteer-core';
import { type ChosenFile, chooseFiles } from './chosen-file.ts';
import { until } from './session.ts';

const ADD = '.drop input[type=file]';

/** Chooses record files on the options page, as a reader does. */
export async function chooseRecords(
  options: Page,
  files: readonly ChosenFile[],
  input = ADD,
): Promise<void> {
  await chooseFiles(await options.waitForSelector(input), files);
}

/** What the options page says of the files that were chosen. */
export const saidOfRecords = (options: Page): Promise<string> =>
  options.$eval('.jobs', (jobs) => (jobs as HTMLElement).innerText);

/** Takes the record that is shown. Fails, with what is said instead, when it cannot be taken. */
export async function acceptRecord(options: Page, patience = 60_000): Promise<void> {
  await until(
    'the record to be shown',
    async () => {
      if ((await options.$('.assessed .chief')) !== null) return true;
      const said = await saidOfRecords(options);
      if (said !== '' && (await options.$('.jobs progress')) === null) {
        throw new Error(`The record was not added: ${said}`);
      }
      return false;
    },
    patience,
  );
  await options.click('.assessed .chief');
  await until(
    'the record to be kept',
    async () =>
      (await options.$('.assessed')) === null && (await options.$('.jobs progress')) === null,
    patience,
  );
}

/** Adds a record by the options page. */
export async function addRecord(options: Page, file: ChosenFile): Promise<void> {
  await chooseRecords(options, [file]);
  await acceptRecord(options);
}
