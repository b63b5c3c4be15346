'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

export type Tab = { key: string; label: string; panel: ReactNode }
type Props = { label: string; tabs: Tab[]; initial?: string }

/** Tabs in one page (WAI-ARIA tabs pattern, arrows move). For tabs that are pages of their own use NavTabs. */
export function Tabs({ label, tabs, initial }: Props) {
  const id = useId()
  const [selected, setSelected] = useState(initial ?? tabs[0]?.key)
  const list = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const index = tabs.findIndex((tab) => tab.key === selected)
    const next = (index + step + tabs.length) % tabs.length
    setSelected(tabs[next]?.key)
    list.current?.querySelectorAll<HTMLButtonElement>('[role="tab"]')[next]?.focus()
  }

  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} className="flex gap-1 border-line-strong border-b-2">
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === selected}
            aria-controls={`${id}-${tab.key}-panel`}
            tabIndex={tab.key === selected ? 0 : -1}
            onClick={() => setSelected(tab.key)}
            onKeyDown={move}
            className="-mb-0.5 min-h-12 rounded-t-md border-2 border-transparent px-3 font-semibold text-action-800 leading-tight aria-selected:border-line-strong aria-selected:border-b-white aria-selected:bg-white aria-selected:text-ink sm:px-5"
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.key}
          role="tabpanel"
          id={`${id}-${tab.key}-panel`}
          aria-labelledby={`${id}-${tab.key}`}
          hidden={tab.key !== selected}
          className="pt-6"
        >
          {tab.panel}
        </div>
      ))}
    </div>
  )
}
