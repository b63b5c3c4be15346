import type { ComponentProps } from 'react'
import { classNames } from '#components/ui/class-names'

export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet'
type Look = { tone?: ButtonTone; wide?: boolean; small?: boolean }

const TONES: Record<ButtonTone, string> = {
  primary: 'border-action-700 bg-action-700 text-white hover:bg-action-800',
  secondary: 'border-action-700 bg-white text-action-800 hover:bg-action-50',
  danger: 'border-bad-700 bg-white text-bad-700 hover:bg-bad-50',
  quiet: 'border-transparent bg-transparent text-action-800 underline underline-offset-4 hover:bg-action-50',
}

/** The look of a button, also for links that act like one. Touch targets are 48 px; `small` (40 px) is for tables. */
export function buttonClasses({ tone = 'primary', wide, small }: Look): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border-2 text-center font-semibold leading-tight',
    'disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60',
    small ? 'min-h-10 px-3 py-1.5 text-sm' : 'min-h-12 px-5 py-2.5',
    wide && 'w-full',
    TONES[tone],
  )
}

/** A button; `type` is "button" unless said otherwise. */
export function Button({
  tone,
  wide,
  small,
  className,
  type = 'button',
  ...rest
}: Look & ComponentProps<'button'>) {
  return (
    <button type={type} className={classNames(buttonClasses({ tone, wide, small }), className)} {...rest} />
  )
}
