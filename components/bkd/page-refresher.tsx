'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const SECONDS_BETWEEN = 3

/** Asks for the page again every few seconds, as long as it stands in it: for what the worker is about to finish. */
export function PageRefresher() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), SECONDS_BETWEEN * 1000)
    return () => clearInterval(timer)
  }, [router])
  return null
}
