import { z } from 'zod'
import { cleanLine } from '#lib/form-text'

/** Both doors of `/masuk` and the slip's token. Lengths are bounded before anything is hashed. */
export const signInEmployeeSchema = z.object({
  number: z.string().min(1).max(40).transform(cleanLine),
  code: z.string().min(1).max(20).transform(cleanLine),
})

export const signInBySlipSchema = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{22}$/) })

export const signInStaffSchema = z.object({
  email: z.string().min(3).max(200).transform(cleanLine),
  // Only ever hashed, so that every character counts.
  password: z.string().min(1).max(200),
  totp: z.string().max(10).transform(cleanLine),
})

export type SignInEmployeeInput = z.infer<typeof signInEmployeeSchema>
export type SignInStaffInput = z.infer<typeof signInStaffSchema>
