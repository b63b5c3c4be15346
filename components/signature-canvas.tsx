import type { Ref } from 'react'
import ReactSignatureCanvas from 'react-signature-canvas'
import type { Stroke } from '#lib/signings/mark'
import { fromStroke, type PadPoint, toStroke } from '#lib/signings/scale-strokes'

export type Canvas = ReactSignatureCanvas

const INK = '#14213d'
/** signature_pad draws discs along the line, so its width is a radius in CSS pixels. */
const PEN_RADIUS = 1.4

type Props = { ref: Ref<Canvas>; label: string; describedBy: string; onBegin: () => void; onEnd: () => void }

/**
 * The drawing surface (signature_pad underneath): one pen width, every sample kept. It does not react to resizing by
 * itself, because it would wipe the drawing when a phone's address bar comes and goes.
 */
export function SignatureCanvas({ ref, label, describedBy, onBegin, onEnd }: Props) {
  return (
    <ReactSignatureCanvas
      ref={ref}
      clearOnResize={false}
      penColor={INK}
      minWidth={PEN_RADIUS}
      maxWidth={PEN_RADIUS}
      dotSize={PEN_RADIUS}
      minDistance={2}
      throttle={0}
      onBegin={onBegin}
      onEnd={onEnd}
      canvasProps={{
        role: 'img',
        'aria-label': label,
        'aria-describedby': describedBy,
        className: 'size-full',
      }}
    />
  )
}

/** Fits the canvas to the pixels of its screen and draws the strokes anew; returns its width in CSS pixels. */
export function redraw(canvas: Canvas, strokes: readonly Stroke[]): number {
  const element = canvas.getCanvas()
  const context = element.getContext('2d')
  const width = element.offsetWidth
  const ratio = Math.max(devicePixelRatio || 1, 1)
  element.width = Math.round(width * ratio)
  element.height = Math.round(element.offsetHeight * ratio)
  if (!context) return width
  context.scale(ratio, ratio)
  context.strokeStyle = INK
  context.lineWidth = PEN_RADIUS * 2
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const stroke of strokes) drawStroke(context, fromStroke(stroke, width))
  return width
}

/** Curves through the middles between the points, as smooth as they were drawn. */
function drawStroke(context: CanvasRenderingContext2D, points: PadPoint[]): void {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return
  context.beginPath()
  context.moveTo(first.x, first.y)
  points.forEach((point, index) => {
    const next = points[index + 1] ?? last
    context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
  })
  context.lineTo(last.x, last.y)
  context.stroke()
}

type Sample = PadPoint & { time: number }

/**
 * What signature_pad has recorded on a pad of `width` CSS pixels, from the group at `start` on. All those groups are read each
 * time: a second finger ends a stroke that goes on, and a cancelled touch never ends one.
 */
export function readStrokes(canvas: Canvas, start: number, width: number): Stroke[] {
  return canvas
    .toData()
    .slice(start)
    .map((group) => toStroke(withoutRepeated(group), width))
    .filter((stroke) => stroke.length > 0)
}

/** signature_pad 2 ends each stroke with a stray sample, a repetition of an earlier one. */
function withoutRepeated(samples: Sample[]): Sample[] {
  const last = samples.at(-1)
  const isRepeated = samples.slice(0, -1).some((sample) => isSame(sample, last))
  return isRepeated ? samples.slice(0, -1) : samples
}

function isSame(a: Sample, b: Sample | undefined): boolean {
  return a.x === b?.x && a.y === b.y && a.time === b.time
}
