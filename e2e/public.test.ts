import { readdirSync } from 'node:fs'
import { expect, test } from '#e2e/fixtures'
import { findRegion, findStaff } from '#e2e/sample'
import { signInEmployee, signInStaff } from '#e2e/steps/sign-in'

const nobodysId = '00000000-0000-7000-8000-000000000000'

/** The address of every page there is, read from the folders, so that a new one is looked at without being named. */
function listPages(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '').replace(/\([a-z]+\)\/?/g, '')}`)
    .map((path) => path.replace('[code]', '7K3M9QXT4HWPA').replace(/\[\w+\]/g, nobodysId))
}

const policy = /^default-src 'none'|^default-src 'self'/

function nonceOf(header: string, path: string): string {
  expect(header, path).toMatch(policy)
  expect(header).not.toContain('unsafe-inline')
  expect(header).not.toContain('unsafe-eval')
  const nonce = header.match(/'nonce-([^']+)'/)?.[1] ?? ''
  expect(nonce.length).toBeGreaterThanOrEqual(20)
  return nonce
}

test('halaman pegawai dan halaman kepala menjawab dengan kebijakan yang sama', async ({ openPage }) => {
  const region = findRegion('diy-pemda-2023')
  const person = region.employees[60]
  if (!person) throw new Error('no employee')
  const own = await openPage()
  await signInEmployee(own, person)
  const head = await openPage()
  await signInStaff(head, findStaff(region, 'OPD_HEAD'), /\/opd/)
  for (const [page, path] of [
    [own, '/pakta'],
    [head, '/opd'],
    [head, '/opd/pegawai'],
    [head, '/opd/permintaan'],
  ] as const) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(200)
    nonceOf(answer?.headers()['content-security-policy'] ?? '', path)
    expect(answer?.headers()['cache-control'], path).toContain('no-store')
  }
})

test('setiap alamat menjawab dengan kebijakan isi bernonce yang selalu baru', async ({ page }) => {
  const paths = [...listPages(), '/tidak-ada', `/pakta/${nobodysId}`]
  expect(paths.length).toBeGreaterThan(20)
  await signInStaff(page, findStaff(findRegion('diy-pemda-2023'), 'BKD_ADMIN'), /\/bkd/)
  const nonces = new Set<string>()
  for (const path of paths) {
    // Without following: the answer that sends somebody elsewhere is an answer too.
    const answer = await page.request.get(path, { maxRedirects: 0 })
    nonces.add(nonceOf(answer.headers()['content-security-policy'] ?? '', path))
    expect(answer.status(), path).toBeLessThan(500)
  }
  expect(nonces.size).toBe(paths.length)
})

test('kode yang salah bentuk dan kode yang tidak ada dijawab sama', async ({ page }) => {
  const bodies: string[] = []
  for (const code of ['7K3M9QXT4HWPA', 'salah', '0000000000000']) {
    const answer = await page.goto(`/verifikasi/${code}`)
    expect(answer?.status()).toBe(404)
    bodies.push((await page.getByRole('main').textContent()) ?? '')
  }
  expect(new Set(bodies).size).toBe(1)
})

test('nomor atau kode yang salah ditolak tanpa memberi tahu mana yang ada', async ({ page }) => {
  const known = findRegion('sukabumi-setda-2024').employees[9]?.number ?? ''
  const sentences: (string | null)[] = []
  for (const number of [known, '199001012015011999']) {
    await page.goto('/masuk')
    await page.getByLabel('NIP / NI PPPK / NIK').fill(number)
    await page.getByLabel('Kode pribadi').fill('0000 0000')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    const refusal = page.getByRole('alert').filter({ hasText: /\S/ })
    await expect(refusal.first()).toBeVisible()
    sentences.push(await refusal.first().textContent())
  }
  expect(sentences[0]).toBe(sentences[1])
})
