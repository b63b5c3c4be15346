import type { ComponentProps } from 'react'
import { Field } from '#components/ui/field'

/** Chooses a file of the device. Say in `hint` which kinds and how large. */
export function FileInput(props: ComponentProps<typeof Field>) {
  return (
    <Field
      {...props}
      type="file"
      className="border-dashed file:mr-3 file:min-h-10 file:rounded-md file:border-0 file:bg-action-700 file:px-4 file:font-semibold file:text-base file:text-white"
    />
  )
}
