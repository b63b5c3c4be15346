import type { ZodType } from 'zod'
import type { Actor } from '#lib/access/actor'
import { getActor } from '#lib/access/get-actor'

/** What a form shows after it was sent: nothing yet, a sentence of success, or a sentence that says what to do. */
export type FormState = { status: 'idle' | 'done' | 'refused'; message: string }

export const idleForm: FormState = { status: 'idle', message: '' }

type Answer = { ok: true; message: string } | { ok: false; message: string }

/**
 * The one wrapper of server actions: session, then schema, then the desk. Fields arrive as strings (repeated names as
 * arrays); the schema turns them into what the desk expects. Desks authorise; nobody signed in is refused here.
 */
export function formAction<Input>(
  schema: ZodType<Input>,
  serve: (actor: Actor, input: Input) => Promise<Answer>,
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_state, form) => {
    const actor = await getActor()
    if (!actor) return refused('Sesi Anda sudah berakhir. Silakan masuk kembali.')
    const parsed = schema.safeParse(readForm(form))
    if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'Isian belum lengkap.')
    const answer = await serve(actor, parsed.data)
    return { status: answer.ok ? 'done' : 'refused', message: answer.message }
  }
}

function refused(message: string): FormState {
  return { status: 'refused', message }
}

function readForm(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length === 1 && values[0] !== undefined ? values[0] : values]
    }),
  )
}
