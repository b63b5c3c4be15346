/**
 * The start cannot go on, for a reason that the operator can do something about. `message` is one formal
 * Indonesian sentence that says what to do; whoever catches it prints that sentence and nothing else, and
 * exits with a code other than 0. Everything else that is thrown is a fault and keeps its stack.
 */
export class StartRefusal extends Error {
  override name = 'StartRefusal'
}
