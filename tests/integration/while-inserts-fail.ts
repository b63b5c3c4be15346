import { asOwner } from '#tests/integration/as-owner'

/** While `work` runs, a table takes no row of which `condition` (SQL over NEW) holds: as if the machine failed there. */
export async function whileInsertsFail(
  table: string,
  condition: string,
  work: () => Promise<void>,
): Promise<void> {
  const fail = `CREATE FUNCTION fail_insert() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the machine failed'; END $$`
  const trigger = `CREATE TRIGGER fail_insert BEFORE INSERT ON "${table}" FOR EACH ROW WHEN (${condition})
    EXECUTE FUNCTION fail_insert()`
  await asOwner(fail, [])
  await asOwner(trigger, [])
  await work().finally(() => asOwner('DROP FUNCTION fail_insert CASCADE', []))
}
