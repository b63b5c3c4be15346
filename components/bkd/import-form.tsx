'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, useState } from 'react'
import { ImportReport } from '#components/bkd/import-report'
import { applyFile, checkFile, type Refused } from '#components/bkd/send-roster'
import { Alert } from '#components/ui/alert'
import { Button } from '#components/ui/button'
import { Card } from '#components/ui/card'
import { FileInput } from '#components/ui/file-input'
import { Select, type SelectOption } from '#components/ui/select'
import type { AppliedAnswer, PreviewAnswer } from '#lib/rosters/import-answer'

type Props = { campaigns: SelectOption[]; opds: SelectOption[]; initialCampaign: string }

type Stage =
  | { at: 'choosing'; refusal?: string }
  | { at: 'checking' | 'applying'; report?: PreviewAnswer }
  | { at: 'checked'; report: PreviewAnswer; refusal?: string }
  | { at: 'applied'; added: number; changed: number }

/**
 * Shows what a roster would do before anything is written, then sends the very same file once more to apply it. The
 * file stays in the browser between the two; the server compares the bytes.
 */
export function ImportForm({ campaigns, opds, initialCampaign }: Props) {
  const router = useRouter()
  const [wish, setWish] = useState({ campaign: initialCampaign, opd: '' })
  const [file, setFile] = useState<File | null>(null)
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })
  const busy = stage.at === 'checking' || stage.at === 'applying'

  async function check(chosen: File | null, changed: Partial<typeof wish> = {}) {
    const wanted = { ...wish, ...changed }
    setWish(wanted)
    setFile(chosen)
    if (!chosen || !wanted.campaign) return setStage({ at: 'choosing' })
    setStage({ at: 'checking' })
    setStage(afterCheck(await checkFile(chosen, wanted)))
  }

  async function apply(report: PreviewAnswer) {
    if (!file) return
    setStage({ at: 'applying', report })
    setStage(afterApply(await applyFile(file, wish, report.fileHash), report))
    router.refresh()
  }

  return (
    <div className="grid gap-6">
      <Card title="Pilih berkas">
        <div className="grid gap-5">
          <Select
            label="Kegiatan"
            options={campaigns}
            value={wish.campaign}
            disabled={busy}
            onChange={(event) => check(file, { campaign: event.target.value })}
          />
          <Select
            label="Perangkat daerah bagi baris tanpa nama perangkat daerah"
            hint="Pilih hanya bila berkas tidak memuat kolom perangkat daerah."
            options={opds}
            placeholder="Tidak ada; setiap baris menyebut perangkat daerahnya"
            value={wish.opd}
            disabled={busy}
            onChange={(event) => check(file, { opd: event.target.value })}
          />
          <FileInput
            label="Berkas daftar pegawai"
            hint="Excel (.xlsx) atau CSV, paling besar 50 MB. Berkas diperiksa lebih dahulu; belum ada yang disimpan."
            accept=".xlsx,.csv,.txt"
            disabled={busy}
            onChange={(event: ChangeEvent<HTMLInputElement>) => check(event.target.files?.[0] ?? null)}
          />
        </div>
      </Card>
      <div aria-live="polite" className="grid gap-6">
        <Answer stage={stage} onApply={apply} />
      </div>
    </div>
  )
}

function Answer({ stage, onApply }: { stage: Stage; onApply: (report: PreviewAnswer) => void }) {
  if (stage.at === 'applied') {
    return (
      <Alert tone="good" title="Daftar pegawai sudah diterapkan">
        <p>
          {stage.added.toLocaleString('id-ID')} orang ditambahkan, {stage.changed.toLocaleString('id-ID')}{' '}
          orang diperbarui atau dipindahkan.
        </p>
      </Alert>
    )
  }
  const report = 'report' in stage ? stage.report : undefined
  const refusal = 'refusal' in stage ? stage.refusal : undefined
  return (
    <>
      {refusal && (
        <Alert tone="bad" title="Berkas tidak dapat diterapkan">
          <p>{refusal}</p>
        </Alert>
      )}
      {stage.at === 'checking' && <p>Sedang memeriksa berkas …</p>}
      {report && (
        <ImportReport report={report}>
          <Button
            disabled={stage.at === 'applying' || report.counts.accepted === 0}
            onClick={() => onApply(report)}
          >
            {stage.at === 'applying' ? 'Sedang menerapkan …' : 'Terapkan'}
          </Button>
        </ImportReport>
      )}
    </>
  )
}

function afterCheck(answer: PreviewAnswer | Refused): Stage {
  return answer.ok ? { at: 'checked', report: answer } : { at: 'choosing', refusal: answer.message }
}

function afterApply(answer: AppliedAnswer | Refused, report: PreviewAnswer): Stage {
  if (!answer.ok) return { at: 'checked', report, refusal: answer.message }
  const { add, update, move } = answer.counts
  return { at: 'applied', added: add, changed: update + move }
}
