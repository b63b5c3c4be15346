import type { Page } from '@playwright/test'
import { expect } from '#e2e/fixtures'

/** Fractions of the pad: two strokes such as a hand makes. */
const STROKES: [number, number][][] = [
  [
    [0.15, 0.6],
    [0.22, 0.25],
    [0.3, 0.7],
    [0.4, 0.3],
    [0.5, 0.65],
    [0.62, 0.35],
    [0.78, 0.6],
  ],
  [
    [0.2, 0.8],
    [0.5, 0.74],
    [0.8, 0.82],
  ],
]

type Point = { x: number; y: number }

/** Draws a signature on the pad in view, with a finger where the page has touch and the mouse elsewhere. */
export async function drawSignature(page: Page, hasTouch: boolean): Promise<void> {
  const pad = page.getByLabel('Bidang tanda tangan').filter({ visible: true })
  // The script that listens to the pad gives it its size.
  await expect(pad).toHaveAttribute('width', /\d+/)
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  expect(box).not.toBeNull()
  if (!box) return
  for (const stroke of STROKES) {
    const points = stroke.map(([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height }))
    await (hasTouch ? touchStroke(page, points) : mouseStroke(page, points))
  }
}

async function mouseStroke(page: Page, points: Point[]): Promise<void> {
  const [first, ...rest] = points
  if (!first) return
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  for (const point of rest) await page.mouse.move(point.x, point.y, { steps: 6 })
  await page.mouse.up()
}

async function touchStroke(page: Page, points: Point[]): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints })
  const [first, ...rest] = points
  if (!first) return
  await send('touchStart', [first])
  let from = first
  for (const to of rest) {
    for (let step = 1; step <= 6; step += 1) {
      await send('touchMove', [
        { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 },
      ])
    }
    from = to
  }
  await send('touchEnd', [])
  await client.detach()
}
