'use client'

import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { type Canvas, readStrokes, redraw, SignatureCanvas } from '#components/signature-canvas'
import { Button } from '#components/ui/button'
import { classNames } from '#components/ui/class-names'
import type { DrawnMark, Stroke } from '#lib/signings/mark'
import { toMark } from '#lib/signings/scale-strokes'

type Props = {
  /** The mark after every stroke, or null when the pad is empty again. */
  onChange: (mark: DrawnMark | null) => void
  disabled?: boolean
}

/**
 * Where somebody signs by hand. The strokes are kept as vectors of our own and drawn anew when the pad's width or the
 * screen's density really changes, so that rotation, zoom and a moving address bar lose nothing.
 */
export function SignaturePad({ onChange, disabled = false }: Props) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<Canvas>(null)
  /** Strokes drawn anew, the number of signature_pad's groups they stand for, and the pad's width since then. */
  const kept = useRef<{ strokes: Stroke[]; groups: number; width: number }>({
    strokes: [],
    groups: 0,
    width: 1,
  })
  const [count, setCount] = useState(0)
  const [drawing, setDrawing] = useState(false)

  function readAll(): Stroke[] {
    const { strokes, groups, width } = kept.current
    return canvas.current ? [...strokes, ...readStrokes(canvas.current, groups, width)] : strokes
  }

  function keep(strokes: Stroke[]) {
    if (!canvas.current) return
    kept.current = { strokes, groups: canvas.current.toData().length, width: redraw(canvas.current, strokes) }
  }

  const refit = useEffectEvent(() => keep(readAll()))

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let fitted = ''
    const watch = () => {
      const size = `${element.offsetWidth} ${devicePixelRatio}`
      if (size === fitted || element.offsetWidth === 0) return
      fitted = size
      refit()
    }
    const observer = new ResizeObserver(watch)
    observer.observe(element)
    addEventListener('resize', watch)
    return () => {
      observer.disconnect()
      removeEventListener('resize', watch)
    }
  }, [])

  function change(strokes: Stroke[]) {
    setCount(strokes.length)
    onChange(toMark(strokes))
  }

  function endStroke() {
    setDrawing(false)
    const strokes = readAll()
    if (canvas.current) redraw(canvas.current, strokes)
    change(strokes)
  }

  function replace(strokes: Stroke[]) {
    keep(strokes)
    change(strokes)
  }

  return (
    <div className="grid gap-3">
      <p id={id} className="text-[0.9375rem] text-ink-faint">
        Gambar tanda tangan Anda di atas garis, dengan jari, pena, atau tetikus.
      </p>
      <div
        ref={frame}
        onTouchCancel={endStroke}
        className={classNames(
          'relative -mx-3 aspect-[2/1] w-[min(100%+1.5rem,140svh)] sm:mx-auto sm:w-[min(100%,140svh)] select-none overflow-hidden rounded-md border-2 border-line-strong bg-white',
          disabled && 'pointer-events-none opacity-60',
        )}
      >
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-[6%] bottom-[24%] border-ink-faint border-b"
        />
        {count === 0 && !drawing && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute bottom-[26%] left-[7%] text-ink-faint"
          >
            ✕ Tanda tangan di sini
          </span>
        )}
        <SignatureCanvas
          ref={canvas}
          label="Bidang tanda tangan"
          describedBy={id}
          onBegin={() => setDrawing(true)}
          onEnd={endStroke}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          tone="secondary"
          className="grow max-sm:px-3 sm:grow-0"
          disabled={disabled || count === 0}
          onClick={() => replace(readAll().slice(0, -1))}
        >
          Urungkan
        </Button>
        <Button
          tone="secondary"
          className="grow max-sm:px-3 sm:grow-0"
          disabled={disabled || count === 0}
          onClick={() => replace([])}
        >
          Ulangi dari awal
        </Button>
      </div>
      <p className="sr-only" role="status">
        {count === 0 ? 'Bidang tanda tangan kosong' : `Bidang tanda tangan berisi ${count} goresan`}
      </p>
    </div>
  )
}
