import type { Page } from '@playwright/test'
import { expect } from '#e2e/fixtures'
import type { Ceremony, SampleEmployee } from '#e2e/sample'
import { drawSignature } from '#e2e/steps/draw'
import { signInEmployee } from '#e2e/steps/sign-in'

/** One employee signs from the door to the proof; returns the verification code without its dashes. */
export async function signPledge(
  page: Page,
  employee: SampleEmployee,
  ceremony: Ceremony,
  hasTouch: boolean,
): Promise<string> {
  await signInEmployee(page, employee)
  for (const [index, text] of ceremony.points.entries()) {
    await expect(page.getByText(text, { exact: true }).filter({ visible: true }).first()).toBeVisible()
    await page
      .getByRole('checkbox', { name: `Saya telah membaca dan memahami butir ${index + 1}`, exact: true })
      .check()
  }
  await drawSignature(page, hasTouch)
  await page.getByRole('button', { name: 'Tanda tangani dan kirim' }).click()
  await expect(page.getByRole('heading', { name: 'Pakta telah ditandatangani' })).toBeVisible()
  return readCode(page)
}

/** The verification code on the proof. */
export async function readCode(page: Page): Promise<string> {
  const text = await page
    .getByText(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}/)
    .first()
    .textContent()
  return ((text ?? '').match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/)?.[0] ?? '').replaceAll('-', '')
}
