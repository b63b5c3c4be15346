import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures'
import { findRegion } from '#e2e/sample'
import { signInEmployee } from '#e2e/steps/sign-in'

const PATH = '/api/pakta/tanda-tangan'

/** A mark such as a hand makes. */
const mark = {
  kind: 'drawn',
  aspect: 0.5,
  strokes: [
    [
      [120, 200],
      [220, 90],
      [330, 260],
      [460, 110],
      [600, 240],
    ],
  ],
}

type Answer = { status: number; body: { ok: boolean; message?: string; code?: string } }

/** Posts a raw body from inside the page, with the session's cookie and the page's own origin. */
async function post(page: Page, body: string): Promise<Answer> {
  return page.evaluate(
    async ([path, text]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(path, { method: 'POST', headers, body: text })
      return { status: answer.status, body: await answer.json() }
    },
    [PATH, body] as const,
  )
}

/** The text this person is asked to sign, as the page itself sends it. */
async function readPledgeVersionId(page: Page): Promise<string> {
  await page.goto('/pakta')
  const html = await page.content()
  const id = html.match(/pledgeVersionId\\?":\\?"([0-9a-f-]{36})/)?.[1]
  if (!id) throw new Error('the page does not name its text')
  return id
}

test('kiriman yang tidak sah ditolak dengan kalimat yang jelas dan tidak meninggalkan apa pun', async ({
  page,
  openPage,
}, testInfo) => {
  const offset = testInfo.project.name === 'phone' ? 20 : 21
  const own = findRegion('sulsel-diskominfo-sp-2023').employees[offset]
  const foreign = findRegion('pamekasan-diskominfo-2023').employees[offset]
  if (!own || !foreign) throw new Error('no employees')
  const stranger = await openPage()
  await signInEmployee(stranger, foreign)
  const foreignText = await readPledgeVersionId(stranger)
  await signInEmployee(page, own)
  const pledgeVersionId = await readPledgeVersionId(page)
  const valid = { submissionId: randomUUID(), pledgeVersionId, confirmedPoints: [1, 2, 3, 4], mark }
  const drawn = (strokes: unknown) => ({ ...valid, mark: { ...mark, strokes } })
  const json = JSON.stringify
  const point = (index: number) => [index % 1000, (index * 7) % 400]
  const refused: [name: string, body: string][] = [
    ['an id of a person', json({ ...valid, employeeId: randomUUID() })],
    ['another campaign’s text', json({ ...valid, pledgeVersionId: foreignText })],
    ['no text', json({ ...valid, pledgeVersionId: randomUUID() })],
    ['zero strokes', json(drawn([]))],
    ['a dot', json(drawn([[[500, 200]]]))],
    [
      'a straight line',
      json(
        drawn([
          [
            [100, 100],
            [300, 200],
            [500, 300],
            [900, 500],
          ],
        ]),
      ),
    ],
    ['100,000 points', json(drawn([Array.from({ length: 100_000 }, (_, index) => point(index))]))],
    ['NaN', json(drawn([[[1, 2]]])).replace('[1,2]', '[NaN,2]')],
    ['null for a number', json(drawn([[[Number.NaN, 2]]]))],
    ['a body of 5 MB', json({ ...valid, padding: 'x'.repeat(5_000_000) })],
    ['a picture', json({ ...valid, mark: { kind: 'drawn', png: 'iVBORw0KGgo=' } })],
    ['a point left out', json({ ...valid, confirmedPoints: [1, 2, 4] })],
    ['no JSON', 'bukan json'],
    ['deep nesting', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ]
  for (const [name, body] of refused) {
    const answer = await post(page, body)
    expect(answer.status, name).toBeGreaterThanOrEqual(400)
    expect(answer.status, name).toBeLessThan(500)
    expect(answer.body.ok, name).toBe(false)
    expect(answer.body.message, name).toMatch(/^[A-Z].*\.$/)
  }
  await page.reload()
  await expect(page.getByRole('button', { name: 'Tanda tangani dan kirim' })).toBeVisible()

  const answers = await Promise.all(Array.from({ length: 50 }, () => post(page, json(valid))))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1)
  expect(answers.every(({ body }) => body.ok)).toBe(true)
  const late = await post(page, json({ ...valid, submissionId: randomUUID() }))
  expect(late.status).toBe(409)
})

test('tanpa sesi tidak ada yang dapat dikirim atau diunduh', async ({ request }) => {
  const answer = await request.post(PATH, {
    data: { submissionId: randomUUID(), pledgeVersionId: randomUUID(), confirmedPoints: [1], mark },
  })
  expect(answer.status()).toBe(401)
  expect((await request.get(`/api/pakta/${randomUUID()}/unduh`)).status()).toBe(404)
  expect((await request.get('/api/pakta/..%2f..%2fetc%2fpasswd/unduh')).status()).toBe(404)
  for (const path of ['/pakta', '/opd', '/bkd', '/bkd/impor']) {
    await request
      .get(path, { maxRedirects: 0 })
      .then((page) => expect([307, 308, 404], path).toContain(page.status()))
  }
})
