import { readSettings, type Settings } from '#lib/env/settings'

let settings: Settings | undefined

function current(): Settings {
  settings ??= readSettings(process.env)
  return settings
}

/**
 * The settings of this process, the only place that reads `process.env`. They are read and checked when the
 * first of them is asked for, so that `next build`, which has none, can import every module. Throws
 * StartRefusal with one Indonesian sentence when a setting is missing or unusable.
 */
export const env: Settings = new Proxy({} as Settings, {
  get: (_nothing, name) => Reflect.get(current(), name),
})
