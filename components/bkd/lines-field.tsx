'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button'
import { TextArea } from '#components/ui/text-area'

type Props = { legend: string; name: string; lines: string[]; most: number }

/** Numbered texts, as many as are needed. An emptied one is left out when the form is sent. */
export function LinesField({ legend, name, lines, most }: Props) {
  const [count, setCount] = useState(Math.max(lines.length, 1))
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-semibold">
        {legend} (1 sampai {most})
      </legend>
      {Array.from({ length: count }, (_, index) => `${legend} ${index + 1}`).map((label, index) => (
        <TextArea
          key={label}
          label={label}
          name={name}
          defaultValue={lines[index]}
          rows={3}
          maxLength={2000}
        />
      ))}
      {count < most && (
        <div>
          <Button tone="secondary" small onClick={() => setCount(count + 1)}>
            Tambah {legend.toLowerCase()}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
