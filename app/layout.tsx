import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { SampleBanner } from '#components/ui/sample-banner'
import { env } from '#lib/env'
import './globals.css'

/** Public Sans (OFL), latin only: one variable file of 27 kB, served by ourselves. */
const publicSans = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-public-sans',
})

export const metadata: Metadata = {
  title: { default: 'Ikrar', template: '%s – Ikrar' },
  description: 'Pakta integritas netralitas pegawai pemerintah daerah: ikrar, tanda tangan, dan bukti.',
  robots: { index: false },
  formatDetection: { telephone: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#b01e27' }

/** Waits for the request, so that no page is prerendered: a prerendered page has no nonce for its scripts. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="id" className={publicSans.variable}>
      <body className="bg-paper font-sans text-ink antialiased">
        {env.evaluation && <SampleBanner />}
        {children}
      </body>
    </html>
  )
}
