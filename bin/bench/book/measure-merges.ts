import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CertificatesOrder, MadeCertificates } from '#bin/bench/book/certificates-child'
import type { Report } from '#bin/bench/book/child-task'
import type { MergeOrder } from '#bin/bench/book/merge-child'
import { mergeWithQpdf } from '#bin/bench/book/merge-with-qpdf'
import { runChild } from '#bin/bench/book/run-child'
import { round2 } from '#bin/bench/timing/summarise'
import { splitIntoVolumes } from '#lib/handovers/volumes'

type Merged = Report<{ pages: number; bytes: number }>

/** The order to merge all certificates of a folder into volumes as large as the book's. */
function orderVolumes(folder: string, people: number, name: string): MergeOrder {
  const files = Array.from({ length: people }, (_, nth) =>
    join(folder, `${String(nth + 1).padStart(5, '0')}.pdf`),
  )
  return {
    volumes: splitIntoVolumes(files).map((part, nth) => ({
      files: part,
      target: join(folder, `${name}-${nth + 1}.pdf`),
    })),
  }
}

function report({ took, result }: Merged, { seconds, cpuSeconds }: MadeCertificates, people: number) {
  if (result.pages < people) throw new Error(`a merge of ${result.pages} pages`)
  const unsealed = seconds.load + seconds.render + seconds.write
  const unsealedCpu = cpuSeconds.load + cpuSeconds.render + cpuSeconds.write
  return {
    seconds: round2(took.seconds),
    secondsWithInputs: round2(took.seconds + unsealed),
    secondsWithSealedInputs: round2(took.seconds + unsealed + seconds.seal),
    cpuSeconds: round2(took.cpuSeconds),
    cpuSecondsWithInputs: round2(took.cpuSeconds + unsealedCpu),
    peakRssMb: took.peakRssMb,
    ...result,
  }
}

function rounded(steps: MadeCertificates['seconds']): MadeCertificates['seconds'] {
  const { load, render, seal, write } = steps
  return { load: round2(load), render: round2(render), seal: round2(seal), write: round2(write) }
}

/** Makes the single certificates of these signings from stored data, then merges them both ways. */
export async function measureMerges(folder: string, signingIds: string[]) {
  await mkdir(folder)
  const order: CertificatesOrder = { folder, signingIds }
  const { result: inputs, took } = await runChild<MadeCertificates>('certificates-child.ts', order)
  const people = signingIds.length
  const pdfLib = await runChild<Merged['result']>('merge-child.ts', orderVolumes(folder, people, 'pdf-lib'))
  const qpdf = await mergeWithQpdf(orderVolumes(folder, people, 'qpdf'))
  return {
    inputs: {
      seconds: rounded(inputs.seconds),
      cpuSeconds: rounded(inputs.cpuSeconds),
      peakRssMb: took.peakRssMb,
      bytes: inputs.bytes,
    },
    merge: {
      pdfLib: report(pdfLib, inputs, people),
      qpdf: qpdf && report(qpdf, inputs, people),
    },
  }
}
