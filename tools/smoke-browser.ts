import { openPage, startBrowser } from '../tests/fixtures/browser.ts';

/** Talks to a running server as a person with a browser does. Gives the answer; throws what the page complains of. */
export async function talkInBrowser(address: string, words: string): Promise<string> {
  const browser = await startBrowser();
  try {
    const { page, complaints } = await openPage(browser, address);
    await page.goto(`${address}/widget`);
    await page.locator('.message').first().waitFor();
    await page.locator('#composer-text').fill(words);
    await page.keyboard.press('Enter');
    const answer = page.locator('.message.from-person ~ .message.from-bot .bubble').first();
    await answer.waitFor();
    if (complaints.length > 0) throw new Error(`The chat page complains: ${complaints.join('; ')}.`);
    return await answer.innerText();
  } finally {
    await browser.close();
  }
}
