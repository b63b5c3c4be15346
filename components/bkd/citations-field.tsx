'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'
import { CITATION_KIND_NAMES, MOST_CITATIONS } from '#lib/pledges/rules'

const options = Object.entries(CITATION_KIND_NAMES).map(([value, label]) => ({ value, label }))

/** The legal basis, line by line in the order printed; none at all is fine. */
export function CitationsField({ citations }: { citations: { kind: string; text: string }[] }) {
  const [count, setCount] = useState(citations.length)
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-semibold">Dasar hukum</legend>
      {count === 0 && <p className="text-ink-faint">Tanpa dasar hukum; tidak ada yang dicetak.</p>}
      {Array.from({ length: count }, (_, index) => index + 1).map((position) => (
        <div key={position} className="grid gap-3 rounded-md border border-line p-3 sm:grid-cols-[14rem_1fr]">
          <Select
            label={`Jenis dasar hukum ${position}`}
            name="citationKind"
            options={options}
            defaultValue={citations[position - 1]?.kind ?? 'undang_undang'}
          />
          <TextArea
            label={`Dasar hukum ${position}`}
            name="citationText"
            rows={2}
            defaultValue={citations[position - 1]?.text}
            maxLength={1000}
          />
        </div>
      ))}
      {count < MOST_CITATIONS && (
        <div>
          <Button tone="secondary" small onClick={() => setCount(count + 1)}>
            Tambah dasar hukum
          </Button>
        </div>
      )}
    </fieldset>
  )
}
