'use server'

import { refresh } from 'next/cache'
import { type FormState, formAction } from '#lib/action'
import {
  preparePackageSchema,
  receiveHandoverSchema,
  returnHandoverSchema,
} from '#lib/handovers/decision-schema'
import { decisionSentences, packageSentences } from '#lib/handovers/decision-sentences'
import { preparePackage } from '#lib/handovers/prepare-package'
import { receiveHandover } from '#lib/handovers/receive-handover'
import { returnHandover } from '#lib/handovers/return-handover'

const serveReceive = formAction(receiveHandoverSchema, async (actor, input) => {
  const result = await receiveHandover(actor, input, new Date())
  refresh()
  if (!result.ok) return { ok: false, message: decisionSentences[result.reason] }
  return { ok: true, message: 'Penyerahan sudah diterima.' }
})

const serveReturn = formAction(returnHandoverSchema, async (actor, input) => {
  const result = await returnHandover(actor, input, new Date())
  refresh()
  if (!result.ok) return { ok: false, message: decisionSentences[result.reason] }
  return { ok: true, message: 'Penyerahan sudah dikembalikan untuk diperbaiki.' }
})

const servePackage = formAction(preparePackageSchema, async (actor, input) => {
  const result = await preparePackage(actor, input, new Date())
  refresh()
  if (!result.ok) return { ok: false, message: packageSentences[result.reason] }
  return { ok: true, message: result.state === 'ready' ? 'Paket sudah siap.' : 'Paket sedang disusun.' }
})

export async function receiveHandoverAction(state: FormState, form: FormData): Promise<FormState> {
  return serveReceive(state, form)
}

export async function returnHandoverAction(state: FormState, form: FormData): Promise<FormState> {
  return serveReturn(state, form)
}

export async function preparePackageAction(state: FormState, form: FormData): Promise<FormState> {
  return servePackage(state, form)
}
