import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from '#components/ui/class-names'

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode }

/** A large checkbox whose whole row can be pressed; its accessible name is the label. */
export function Checkbox({ label, id, className, ...input }: Props) {
  const generated = useId()
  const inputId = id ?? generated
  return (
    <label htmlFor={inputId} className={classNames('flex min-h-12 items-center gap-3 py-2', className)}>
      <input id={inputId} type="checkbox" className="size-7 shrink-0 accent-action-700" {...input} />
      <span>{label}</span>
    </label>
  )
}
