import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expect } from '#e2e/fixtures'
import type { SampleEmployee, SampleStaff } from '#e2e/sample'

/** Signs an employee in by number and personal code, and waits for the pledge. */
export async function signInEmployee(page: Page, employee: SampleEmployee): Promise<void> {
  await page.goto('/masuk')
  await page.getByRole('tab', { name: 'Pegawai' }).click()
  await page.getByLabel('NIP / NI PPPK / NIK').fill(employee.number)
  await page.getByLabel('Kode pribadi').fill(employee.code)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL(/\/pakta$/)
}

/** Signs an officer in with password and second factor. */
export async function signInStaff(page: Page, staff: SampleStaff, landing: RegExp): Promise<void> {
  await page.goto('/masuk')
  await page.getByRole('tab', { name: 'Pejabat dan pengelola' }).click()
  await page.getByLabel('E-mail').fill(staff.email)
  await page.getByLabel('Kata sandi').fill(staff.password)
  const totp = new TOTP({ secret: Secret.fromBase32(staff.totpSecret) })
  await page.getByLabel('Kode autentikasi').fill(totp.generate())
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL(landing)
}
