import type { CheckedRow, Verdict, VerdictCode } from '#lib/rosters/checked-roster'
import type { ImportPlan, PlannedAction, PlanProblemCode } from '#lib/rosters/import-plan'

/** A row that is refused or worth a look. `name` and `number` are cut for the screen. */
export type ReportedRow = {
  sheet: string
  row: number
  verdict: Verdict
  code: VerdictCode | PlanProblemCode
  name: string
  number: string
}

export type ImportReport = {
  counts: Record<PlannedAction, number> & {
    read: number
    accepted: number
    warned: number
    refused: number
    /** Accepted people who get an excuse until the campaign closes. */
    excused: number
  }
  rows: ReportedRow[]
  /** Names of agencies in refused rows, with how many rows bear each, most first; "" where the cell is blank. */
  unknownOpds: { name: string; rows: number }[]
}

/** What the officer decides on: what would happen to how many, and every row that needs a look. */
export function reportImport(checked: readonly CheckedRow[], plan: ImportPlan): ImportReport {
  const problems = new Map(plan.problems.map(({ row, code }) => [rowKey(row), code]))
  const rows = checked.flatMap((each) => reportRow(each, problems.get(rowKey(each)) ?? null))
  const refused = rows.filter(({ verdict }) => verdict === 'refused').length
  const withAction = (action: PlannedAction) =>
    plan.people.filter((planned) => planned.action === action).length
  return {
    counts: {
      read: checked.length,
      accepted: checked.length - refused,
      warned: rows.length - refused,
      refused,
      excused: plan.people.filter(({ excuse }) => excuse !== null).length,
      add: withAction('add'),
      move: withAction('move'),
      update: withAction('update'),
      keep: withAction('keep'),
      signed: withAction('signed'),
      left: withAction('left'),
    },
    rows,
    unknownOpds: countUnknown(checked, rows),
  }
}

function reportRow(checked: CheckedRow, problem: PlanProblemCode | null): ReportedRow[] {
  const code = problem ?? checked.code
  if (code === null) return []
  const { sheet, row, shown } = checked
  return [{ sheet, row, verdict: problem ? 'refused' : checked.verdict, code, ...shown }]
}

function countUnknown(checked: readonly CheckedRow[], rows: readonly ReportedRow[]) {
  const unknown = new Set(rows.filter(({ code }) => code === 'OPD_UNKNOWN').map(rowKey))
  const counts = new Map<string, number>()
  for (const each of checked) {
    const name = each.person?.opd ?? ''
    if (unknown.has(rowKey(each))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => ({ name, rows: count })).sort((a, b) => b.rows - a.rows)
}

function rowKey({ sheet, row }: { sheet: string; row: number }): string {
  return `${row} ${sheet}`
}
