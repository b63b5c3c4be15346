import { Button, type ButtonTone } from '#components/ui/button'

/** Ends the session by a plain POST, so that it works before scripts have loaded and in every in-app browser. */
export function SignOutForm({
  label,
  tone = 'secondary',
  wide,
}: {
  label: string
  tone?: ButtonTone
  wide?: boolean
}) {
  return (
    <form method="post" action="/masuk/keluar">
      <Button type="submit" tone={tone} wide={wide}>
        {label}
      </Button>
    </form>
  )
}
