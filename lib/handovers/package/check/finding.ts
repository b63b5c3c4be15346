/** What can be wrong with a package, or with one of its entries. */
export type PackageFault =
  | 'not_package'
  | 'prepended'
  | 'appended'
  | 'not_laid_out'
  | 'missing'
  | 'unlisted'
  | 'misplaced'
  | 'differs'
  | 'manifest_changed'
  | 'manifest_malformed'
  | 'foreign_seal'
  | 'foreign_timestamp'
  | 'not_sealed'
  | 'seal_broken'
  | 'leaf_missing'
  | 'leaf_unexpected'
  | 'leaf_differs'
  | 'not_in_register'
  | 'checkpoint_changed'
  | 'checkpoint_foreign'
  | 'checkpoint_timestamp'

/** One thing that is wrong; `entry` names the file of the package, null stands for the whole. */
export type Finding = { entry: string | null; fault: PackageFault }
