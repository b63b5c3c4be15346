import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names'

/** What every labelled input takes. `error` is a sentence that says what to do. */
export type LabelProps = { label: string; hint?: ReactNode; error?: string; optional?: boolean }

type Props = LabelProps & { id: string; children: ReactNode }

/** Label, hint and error around one input; the input names them by `describedBy(id, …)`. */
export function FieldFrame({ id, label, hint, error, optional, children }: Props) {
  return (
    <div className={classNames('grid gap-1.5', error && 'border-bad-700 border-l-4 pl-3')}>
      <label htmlFor={id} className="font-semibold text-ink">
        {label}
      </label>
      {optional && <p className="-mt-1.5 text-ink-faint text-sm">Boleh dikosongkan</p>}
      {hint && (
        <p id={`${id}-hint`} className="text-[0.9375rem] text-ink-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-bad-700">
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

/** The attributes that tie an input to its hint and error. */
export function describedBy(id: string, { hint, error }: Pick<LabelProps, 'hint' | 'error'>) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? (true as const) : undefined }
}

/** The look of text inputs, selects and text areas. */
export const inputClasses =
  'w-full min-h-12 rounded-md border-2 border-line-strong bg-white px-3 py-2 text-ink text-lg aria-invalid:border-bad-700'
