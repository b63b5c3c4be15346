import type { RawSettings, Settings } from '#lib/env/settings'

/**
 * What web, worker and seed receive: the checked settings as they were given or completed, and what next-auth
 * reads under its own names.
 */
export function childEnvironment(raw: RawSettings, settings: Settings): NodeJS.ProcessEnv {
  return {
    ...raw,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: settings.appUrl,
    NEXTAUTH_SECRET: settings.authSecret,
  }
}
